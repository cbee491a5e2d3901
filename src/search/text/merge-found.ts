import type { Entry, FoundPage } from "../found.ts";
import { SCORES } from "../match/scores.ts";

/**
 * Puts what the full text found to what the names found, each page once. The first `fixed` entries stay where they are;
 * of the others those come first that both think well of.
 */
export function mergeFound(entries: readonly Entry[], pages: readonly FoundPage[], fixed: number): Entry[] {
  const standing = entries.slice(0, fixed);
  const known = new Set(standing.map(pathOf));
  const best = Math.max(...entries.slice(fixed).map(scoreOf), 1);
  const sums = new Map<string, { entry: Entry; sum: number }>();
  const add = (entry: Entry, worth: number): void => {
    const path = pathOf(entry);
    if (known.has(path)) return;
    const sum = sums.get(path);
    if (sum) sum.sum += worth;
    else sums.set(path, { entry, sum: worth });
  };
  for (const entry of entries.slice(fixed)) add(entry, scoreOf(entry) / best);
  for (const { page, worth } of pages) add({ url: page.url, result: null, page }, TEXT * worth);
  const rest = [...sums.values()].toSorted((a, b) => b.sum - a.sum).map(({ entry }) => entry);
  return [...standing, ...rest];
}

/** How many entries at the start stand by names, numbers and the like, not only by what they are about. */
export function countSure(entries: readonly Entry[]): number {
  const at = entries.findIndex(({ result }) => result?.kind === "words");
  return at < 0 ? entries.length : at;
}

/** What the full text counts beside the names' own words: measured, more of it moves what was right. */
const TEXT = 0.2;

function scoreOf({ result }: Entry): number {
  return Math.max(0, (result?.score ?? 0) - (SCORES.words - 50));
}

function pathOf({ url }: Entry): string {
  return url.replace(/#.*$/, "");
}
