/** Collapses white space to single blanks and trims. */
export function collapse(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Removes what differs between spellings of one heading or label: case, HTML, marks, punctuation. */
export function foldLabel(text: string): string {
  return collapse(
    text
      .toLowerCase()
      .replace(/<[^>]*>/g, " ")
      .replace(/[^\p{L}\p{N}]+/gu, " "),
  );
}

/** A name without quotes, `()` or `(2)` behind it, and trailing punctuation. */
export function bareName(text: string): string {
  return collapse(text)
    .replace(/^[<'"‘’“”`*]+|[>'"‘’“”`*:;,.]+$/g, "")
    .replace(/\s*\(\d?\w?\)$/, "")
    .replace(/['"‘’“”`]+$/, "");
}

/** Edit distance with swaps of neighbours counted once; gives up above `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit || a.length > 64 || b.length > 64) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** The only candidate within `limit` edits of `word`, or undefined where there is none or more than one. */
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
