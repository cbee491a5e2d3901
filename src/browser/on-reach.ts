/**
 * Calls `open` once, when the pointer or the focus first comes to the element: what a control needs is loaded then, so
 * that the page itself stays small and a click finds all of it there.
 */
export function onReach(element: Element, open: () => void): void {
  const types = ["pointerover", "focusin"] as const;
  const reach = (): void => {
    for (const type of types) element.removeEventListener(type, reach);
    open();
  };
  for (const type of types) element.addEventListener(type, reach);
}
