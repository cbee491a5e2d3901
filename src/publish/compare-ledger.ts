import type { Ledger } from "./ledger.ts";

/** What a built site publishes. Paths are without base. */
export interface Published {
  /** Each permanent path with the ids that stand on it. */
  pages: ReadonlyMap<string, ReadonlySet<string>>;
  /** Those of them that only lead on, with where they lead. */
  stubs: ReadonlyMap<string, string>;
}

export interface LedgerDifference {
  /** Recorded, but no longer published: `/events/x/`, `/events/x/#arg-y`. */
  lost: string[];
  /** Published, but not yet recorded. */
  added: string[];
}

/**
 * How the site differs from the ledger. Aliases count as recorded, and must be published as any other address.
 * The ids of a page that has become a stub are those of the page that it leads to.
 */
export function compareLedger(ledger: Ledger, { pages, stubs }: Published): LedgerDifference {
  const lost: string[] = [];
  const recorded = withAliases(ledger);
  for (const [path, ids] of recorded) {
    if (!pages.has(path)) lost.push(path);
    else lost.push(...missingIds(path, ids, pages.get(stubs.get(path) ?? path)));
  }
  const added: string[] = [];
  for (const [path, ids] of pages) {
    if (!recorded.has(path)) added.push(path);
    else added.push(...missingIds(path, ids, recorded.get(path)));
  }
  return { lost: lost.sort(), added: added.sort() };
}

/** A ledger that has everything published too; nothing is ever removed. */
export function addPublished(ledger: Ledger, published: Published): Ledger {
  const pages = new Map([...ledger.pages].map(([path, ids]) => [path, new Set(ids)]));
  for (const [path, ids] of published.pages) {
    if (ledger.movedPages.has(path)) continue;
    const recorded = pages.get(path) ?? new Set<string>();
    for (const id of ids) if (!ledger.movedIds.get(path)?.has(id)) recorded.add(id);
    pages.set(path, recorded);
  }
  return { ...ledger, pages };
}

function withAliases({ pages, movedPages, movedIds }: Ledger): Map<string, ReadonlySet<string>> {
  const all = new Map<string, ReadonlySet<string>>();
  for (const [path, ids] of pages) all.set(path, new Set([...ids, ...(movedIds.get(path)?.keys() ?? [])]));
  for (const path of movedPages.keys()) all.set(path, new Set());
  return all;
}

function missingIds(
  path: string,
  ids: ReadonlySet<string>,
  there: ReadonlySet<string> | undefined,
): string[] {
  return [...ids].filter((id) => !there?.has(id)).map((id) => `${path}#${id}`);
}
