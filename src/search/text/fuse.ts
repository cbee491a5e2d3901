/**
 * Makes one order of what the whole query finds and what each of its words finds by itself. A word counts the more the
 * fewer pages have it; within a list only the place counts, as scores of different words do not compare. Returns ids
 * with what they are worth, from 0 to 1, best first.
 */
export function fuseLists(
  whole: readonly string[],
  words: readonly (readonly string[])[],
  pages: number,
): Worth[] {
  const sums = new Map<string, number>();
  const add = (ids: readonly string[], weight: number): void => {
    for (const [place, id] of ids.entries())
      sums.set(id, (sums.get(id) ?? 0) + (weight * HALF) / (HALF + place));
  };
  const rarities = words.map((ids) =>
    ids.length === 0 ? 0 : Math.log(1 + Math.max(pages, ids.length) / ids.length),
  );
  const total = rarities.reduce((sum, rarity) => sum + rarity, 0) || 1;
  for (const [at, ids] of words.entries()) add(ids, (rarities[at] ?? 0) / total);
  add(whole, words.length > 0 ? WHOLE : 1);
  const most = words.length > 0 ? 1 + WHOLE : 1;
  return [...sums]
    .map(([id, sum]): Worth => ({ id, worth: sum / most }))
    .toSorted((a, b) => b.worth - a.worth);
}

/** The place at which a hit is worth half of the first. */
const HALF = 10;

/** What a place in the whole query's list counts beside all words together. */
const WHOLE = 0.3;

export interface Worth {
  id: string;
  worth: number;
}
