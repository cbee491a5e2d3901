/**
 * How unlikely it is that somebody wrote `typed` for `name`: about 1 for each slip. A letter left out or swapped with its
 * neighbour is the likelier slip, as there is no choice of a wrong letter in it; a slip in a short name is likelier than
 * one in a long name, which has more places for it; underscores are left out or added freely.
 */
export function weighSlips(typed: string, name: string): number {
  let before: number[] = [];
  let last = [0];
  for (const letter of name) last.push((last.at(-1) ?? 0) + leftOut(letter));
  for (let i = 1; i <= typed.length; i++) {
    const letter = typed[i - 1] ?? "";
    const row = [at(last, 0) + added(letter)];
    for (let j = 1; j <= name.length; j++) {
      const meant = name[j - 1] ?? "";
      const same = letter === meant ? 0 : WRONG;
      const isSwap = i > 1 && j > 1 && letter === name[j - 2] && typed[i - 2] === meant && letter !== meant;
      const least = Math.min(
        at(last, j) + added(letter),
        at(row, j - 1) + leftOut(meant),
        at(last, j - 1) + same,
      );
      row.push(isSwap ? Math.min(least, at(before, j - 2) + SWAPPED) : least);
    }
    before = last;
    last = row;
  }
  const first = typed[0] === name[0] ? 0 : 0.02;
  return at(last, name.length) + first + 0.004 * Math.max(typed.length, name.length);
}

const LEFT_OUT = 1;
const SWAPPED = 1;
const WRONG = 1.3;
const ADDED = 1.3;

function leftOut(letter: string): number {
  return letter === "_" ? 0.02 : LEFT_OUT;
}

function added(letter: string): number {
  return letter === "_" ? 0.2 : ADDED;
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? 0;
}
