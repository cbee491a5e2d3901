/**
 * How many insertions, deletions, substitutions and swaps of neighbours turn one text into the other (optimal string
 * alignment), so that `unlnik` is one edit from `unlink`. Texts that cannot be within `limit` are not compared.
 */
export function editDistance(a: string, b: string, limit = 64): number {
  if (Math.abs(a.length - b.length) > limit || Math.max(a.length, b.length) > 64) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const least = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + cost);
      row.push(isSwap ? Math.min(least, at(before, j - 2) + 1) : least);
    }
    before = last;
    last = row;
  }
  return at(last, b.length);
}

/** The only candidate within `limit` edits of the word that is nearest to it; undefined where there is none or a tie. */
export function nearestOf<Word extends string>(
  word: string,
  candidates: Iterable<Word>,
  limit: number,
): Word | undefined {
  const near = [...candidates]
    .map((candidate) => ({ candidate, distance: editDistance(word, candidate, limit) }))
    .filter(({ distance }) => distance <= limit)
    .toSorted((a, b) => a.distance - b.distance);
  return near[0] && near[0].distance !== near[1]?.distance ? near[0].candidate : undefined;
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? 0;
}
