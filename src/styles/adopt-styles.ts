/**
 * Adds styles that come with a script, once. A constructed sheet needs no allowance in the content security policy, and
 * its bytes are no part of the page.
 */
export function adoptStyles(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
