/**
 * Runs in the head of every page, before anything is painted: marks that scripts run, and applies the reader's choice
 * of theme so that no page flashes in the other one.
 */
export const THEME_SCRIPT =
  'var d=document.documentElement;d.className="js";try{d.style.colorScheme=localStorage.theme||""}catch(e){}';
