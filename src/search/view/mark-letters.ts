import { splitWords, stem, STOP_WORDS } from "../query/stem.ts";

/**
 * Where a name has the letters of a query: as one stretch, else word by word, else, where it is a slip, letter by
 * letter. Stretches come in order and do not touch.
 */
export function markName(name: string, query: string, isSlip = false): Stretch[] {
  const text = name.toLowerCase();
  const asked = query.toLowerCase();
  const places = [...text].flatMap((letter, at) => (isLetter(letter) ? at : []));
  const squashed = places.map((at) => text[at]).join("");
  const wanted = [...asked].filter(isLetter).join("");
  const at = wanted === "" ? -1 : squashed.indexOf(wanted);
  if (at >= 0) return [[places[at] ?? 0, (places[at + wanted.length - 1] ?? 0) + 1]];
  const words = splitWords(query.replace(/([a-z\d])([A-Z])/g, "$1 $2")).filter(({ length }) => length > 1);
  const found = joinStretches(words.flatMap((word) => findAll(text, word)));
  if (found.length > 0 || !isSlip) return found;
  return joinStretches(alignLetters(text, asked).map((one) => [one, one + 1]));
}

/** Where a sentence has the words of a query, whatever their endings; each word as a whole. */
export function markWords(sentence: string, query: string): Stretch[] {
  const stems = new Set(
    splitWords(query)
      .filter((word) => word.length > 1 && !STOP_WORDS.has(word))
      .map(stem),
  );
  if (stems.size === 0) return [];
  return [...sentence.matchAll(/[a-z0-9]+/gi)]
    .filter(([word]) => stems.has(stem(word.toLowerCase())))
    .map(({ 0: word, index }): Stretch => [index, index + word.length]);
}

function isLetter(letter: string): boolean {
  return /[a-z0-9]/.test(letter);
}

function findAll(text: string, word: string): Stretch[] {
  const found: Stretch[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    found.push([at, at + word.length]);
  return found;
}

function joinStretches(stretches: Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const [from, to] of stretches.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** The places in the text of the longest run of letters, with gaps, that both have in the same order. */
function alignLetters(text: string, asked: string): number[] {
  const lengths = Array.from({ length: text.length + 1 }, () => new Uint8Array(asked.length + 1));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = text.length - 1; i >= 0; i--)
    for (let j = asked.length - 1; j >= 0; j--) {
      const row = lengths[i];
      if (row) row[j] = text[i] === asked[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const places: number[] = [];
  for (let i = 0, j = 0; i < text.length && j < asked.length;) {
    if (text[i] === asked[j]) {
      places.push(i++);
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  // A few letters in common mean nothing.
  return places.length * 2 > text.length ? places : [];
}

/** From, and to but not with, in letters. */
export type Stretch = [from: number, to: number];
