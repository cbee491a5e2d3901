/** Hosts read no further than this. */
export const MOST_REDIRECTS = 1000;

/**
 * The text of `_redirects`: the addresses that documents of these events once had elsewhere, under any version, and
 * before them a line for each stub page (its path and target, both without base) that they do not lead right. What is
 * beyond the limit of hosts is left to the stub pages alone, which lead on by themselves.
 */
export function formatRedirects(stubs: ReadonlyMap<string, string>, base: string): string {
  const former = formerAddresses();
  const others = [...stubs]
    .filter(([from, to]) => !isFormerAddress(from, to))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = [...others.slice(0, MOST_REDIRECTS - former.length), ...former];
  return lines.map(([from, to]) => `${base}${from.slice(1)} ${base}${to.slice(1)} 301\n`).join("");
}

const FORMER_GROUPS = ["syscalls", "extra", "network", "signatures"];
const FORMER_PREFIXES = ["/", "/:version/", "/:project/:version/"];

function formerAddresses(): [from: string, to: string][] {
  return FORMER_PREFIXES.flatMap((prefix) =>
    FORMER_GROUPS.flatMap((group): [string, string][] => [
      [`${prefix}docs/events/builtin/${group}/:name/`, "/events/:name/"],
      [`${prefix}docs/events/builtin/${group}/:name`, "/events/:name/"],
    ]),
  );
}

function isFormerAddress(from: string, to: string): boolean {
  const [, group = "", name] = /^\/docs\/events\/builtin\/([^/]+)\/([^/]+)\/$/.exec(from) ?? [];
  return FORMER_GROUPS.includes(group) && to === `/events/${name}/`;
}
