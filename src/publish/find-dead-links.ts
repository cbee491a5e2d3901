import type { PageFacts } from "./page-facts.ts";

/** The built site as the checks see it; paths are without base and start with a slash. */
export interface BuiltSite {
  /** Origin without trailing slash. */
  origin: string;
  /** `/` or `/project/`. */
  base: string;
  pages: Map<string, PageFacts>;
  /** Every address that the site answers, pages included. */
  addresses: Set<string>;
}

/** Something wrong with the built site. */
export interface SiteFault {
  /** Address of the page, without base. */
  page: string;
  message: string;
  /** A warning is about a document's own words, such as a full address that it gives wrongly. */
  severity: "error" | "warning";
}

/** Every link of every page that leads nowhere on this site, or to where no link may lead. */
export function findDeadLinks(site: BuiltSite): SiteFault[] {
  const faults: SiteFault[] = [];
  const known = new Map<string, Problem | null>();
  for (const [page, { links, headLinks }] of site.pages) {
    for (const link of [...links, ...headLinks]) {
      const problem = checkLink(link, { page, site, known });
      if (!problem) continue;
      const isOwnWords = problem.isDead && isAbsolute(link) && !headLinks.has(link);
      faults.push({ page, message: `${problem.text}: ${link}`, severity: isOwnWords ? "warning" : "error" });
    }
  }
  return faults;
}

/** The path on this site, without base, that a link of `page` leads to; null where it leads elsewhere. */
export function linkTarget(link: string, page: string, site: BuiltSite): string | null {
  const place = locate(link, page, site);
  return place && "path" in place ? place.path : null;
}

/** A link from the root means the same on every page, so that its verdict is kept in `known`. */
function checkLink(link: string, { page, site, known }: Context): Problem | null {
  const isRooted = link.startsWith("/");
  const before = isRooted ? known.get(link) : undefined;
  if (before !== undefined) return before;
  const place = locate(link, page, site);
  const problem = place && "path" in place ? checkPlace(place, site) : place;
  if (isRooted) known.set(link, problem);
  return problem;
}

function checkPlace({ path, fragment }: Place, site: BuiltSite): Problem | null {
  if (!site.addresses.has(path)) {
    return {
      text: site.addresses.has(`${path}/`) ? "link without the slash at its end" : "dead link",
      isDead: true,
    };
  }
  if (fragment === "" || fragment === "top") return null;
  return site.pages.get(path)?.ids.has(fragment) ? null : { text: "dead fragment", isDead: true };
}

/** The place on this site that a link means, null for another site, or what is wrong with the link's form. */
function locate(link: string, page: string, site: BuiltSite): Place | Problem | null {
  if (/^[/\\]{2}|\\/.test(link)) return refuse("link that browsers read as another host");
  const url = URL.parse(link, site.origin + site.base + page.slice(1));
  if (!url) return refuse("link that is no address");
  if (url.protocol === "mailto:") return null;
  if (url.protocol !== "http:" && url.protocol !== "https:")
    return refuse("link of a kind that is not allowed");
  if (url.username || url.password) return refuse("link with a user name");
  if (url.origin !== site.origin) return null;
  if (!url.pathname.startsWith(site.base))
    return isAbsolute(link) ? null : refuse("link that leaves the base");
  return { path: `/${url.pathname.slice(site.base.length)}`, fragment: decodeFragment(url.hash.slice(1)) };
}

function refuse(text: string): Problem {
  return { text, isDead: false };
}

function isAbsolute(link: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(link);
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    // A stray percent sign: browsers then compare the text as it stands.
    return fragment;
  }
}

interface Context {
  page: string;
  site: BuiltSite;
  known: Map<string, Problem | null>;
}

interface Place {
  path: string;
  fragment: string;
}

interface Problem {
  text: string;
  /** The form is right, but nothing is there. */
  isDead: boolean;
}
