/** Files that a host or the build itself needs and nobody links to. */
const NOT_LINKED = [/^_astro\//, /^pagefind\//, /^_headers$/, /^_redirects$/, /^404\.html$/, /(^|\/)\./];

/** The address of a file of the built site, from the site's root without base: `events/x/index.html` is `/events/x/`. */
export function publicPath(file: string): string {
  return encodeURI(`/${file.replace(/(^|\/)index\.html$/, "$1")}`);
}

/** Whether the file's address is one that people or programs may keep, and so has to stay for ever. */
export function isPermalink(file: string): boolean {
  return !NOT_LINKED.some((pattern) => pattern.test(file));
}
