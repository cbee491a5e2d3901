import { findDeadLinks, linkTarget, type BuiltSite, type SiteFault } from "./find-dead-links.ts";

/**
 * Everything that is wrong with a built site: an event without its page, a page without policy, an id that stands twice,
 * a stub that leads to a stub, a dead link. `events` are the names that went in, documented and from facts alone.
 */
export function checkSite(site: BuiltSite, events: readonly string[]): SiteFault[] {
  return [
    ...checkEventPages(site, events),
    ...checkPolicies(site),
    ...checkIds(site),
    ...checkStubs(site),
    ...findDeadLinks(site),
  ];
}

/** The policy that all pages carry; null where there is none or not only one. */
export function sitePolicy(site: BuiltSite): string | null {
  const policies = new Set([...site.pages.values()].map(({ policy }) => policy));
  return policies.size === 1 ? ([...policies][0] ?? null) : null;
}

/** The stub pages with where each leads, without base. */
export function stubTargets(site: BuiltSite): Map<string, string> {
  const stubs = new Map<string, string>();
  for (const [page, { refresh }] of site.pages) {
    const target = refresh === null ? null : linkTarget(refresh, page, site);
    if (target !== null) stubs.set(page, target);
  }
  return stubs;
}

function checkEventPages({ pages }: BuiltSite, events: readonly string[]): SiteFault[] {
  const faults: SiteFault[] = [];
  const seen = new Set<string>();
  for (const [page, { kind, event, isIndexed }] of pages) {
    if (kind !== "event") continue;
    if (event === null || page !== `/events/${event}/`)
      faults.push(fault(page, `page says it is of the event ${event}`));
    else seen.add(event);
    if (!isIndexed) faults.push(fault(page, "page of an event is not marked for the search index"));
  }
  for (const name of events) {
    if (!seen.delete(name)) faults.push(fault(`/events/${name}/`, "event has no page"));
  }
  for (const name of seen)
    faults.push(fault(`/events/${name}/`, "page of an event that is neither in a document nor in the facts"));
  return faults;
}

function checkPolicies(site: BuiltSite): SiteFault[] {
  const first = [...site.pages.values()][0]?.policy ?? null;
  const faults: SiteFault[] = [];
  for (const [page, { policy }] of site.pages) {
    if (policy === null) faults.push(fault(page, "page has no content security policy"));
    else if (policy !== first)
      faults.push(fault(page, "page has another content security policy than the others"));
    else if (policy.includes("'unsafe-inline'"))
      faults.push(fault(page, "content security policy allows inline code"));
  }
  return faults;
}

function checkIds({ pages }: BuiltSite): SiteFault[] {
  return [...pages].flatMap(([page, { repeatedIds }]) =>
    repeatedIds.map((id) => fault(page, `id stands twice: ${id}`)),
  );
}

function checkStubs(site: BuiltSite): SiteFault[] {
  const faults: SiteFault[] = [];
  const stubs = stubTargets(site);
  for (const [page, { kind, refresh }] of site.pages) {
    if (kind !== "stub" && refresh === null) continue;
    if (kind !== "stub") faults.push(fault(page, "page that is no stub leads away by itself"));
    const target = stubs.get(page);
    if (target === undefined) faults.push(fault(page, "stub leads to no page of this site"));
    else if (stubs.has(target)) faults.push(fault(page, `stub leads to another stub: ${target}`));
    else if (!site.addresses.has(target)) faults.push(fault(page, `stub leads nowhere: ${target}`));
  }
  return faults;
}

function fault(page: string, message: string): SiteFault {
  return { page, message, severity: "error" };
}
