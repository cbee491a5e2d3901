/**
 * The parts of an event's name that are not between underscores already: what its pieces are made of, and what several
 * of them make, as far as the known parts tell. `sched_setaffinity` gives set and affinity.
 */
export function splitName(name: string, isPart: (text: string) => boolean): string[] {
  const pieces = name.split("_").filter(Boolean);
  const runs = pieces.flatMap((_, start) =>
    Array.from(pieces.slice(start), (_piece, length) => pieces.slice(start, start + length + 1).join("_")),
  );
  return [...new Set([...runs.filter(isPart), ...pieces.flatMap((piece) => cutPiece(piece, isPart))])];
}

/** The parts that cover most of a piece; where several cuts cover as much, the one with the fewest. */
function cutPiece(piece: string, isPart: (text: string) => boolean): string[] {
  const best: Cut[] = [{ covered: 0, found: [] }];
  for (let end = 1; end <= piece.length; end++) {
    let here = best[end - 1] ?? NOTHING;
    for (let start = Math.max(0, end - LONGEST); start < end; start++) {
      const part = piece.slice(start, end);
      // A letter by itself is a part only in front of others.
      if (part === piece || (part.length === 1 && start > 0) || !isPart(part)) continue;
      const { covered, found } = best[start] ?? NOTHING;
      const candidate = { covered: covered + part.length, found: [...found, part] };
      if (isBetter(candidate, here)) here = candidate;
    }
    best[end] = here;
  }
  const { found, covered } = best[piece.length] ?? NOTHING;
  const rest = found.reduce((left, part) => left.replace(part, " "), piece).trim();
  const isWord = /^\S{4,}$/.test(rest);
  if (2 * covered < piece.length && !(isWord && covered >= 3)) return [];
  return isWord ? [...found, rest] : found;
}

const LONGEST = 16;
const NOTHING: Cut = { covered: 0, found: [] };

function isBetter(a: Cut, b: Cut): boolean {
  return a.covered === b.covered ? a.found.length < b.found.length : a.covered > b.covered;
}

interface Cut {
  covered: number;
  found: string[];
}
