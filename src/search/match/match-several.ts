import { matchConstant } from "./match-constants.ts";
import { matchNamePart, matchVariant } from "./match-name.ts";
import type { Search } from "./match-one.ts";
import { matchTogether } from "./match-together.ts";
import { matchTypePart } from "./match-types.ts";
import { addTypos, findNearToAny } from "./match-typos.ts";
import { matchWords } from "./match-words.ts";

/**
 * Adds what several words may mean: a name with blanks in it, a name and what is asked of it, parts of one name, a
 * purpose. `telling` are the words without those that only join others.
 */
export function matchSeveral(text: string, telling: readonly string[], search: Search): void {
  const { forms, exact, index, hits } = search;
  matchNamePart(forms[0] ?? "", index, hits, true);
  matchTogether(telling, index, hits);
  matchTypePart(text, index, hits);
  for (const word of telling) if (CONSTANT.test(word)) matchConstant(word, index, hits);
  matchWords(text, index, hits);
  if (exact) return;
  matchVariant(forms, index, hits);
  // Words of a sentence are soon near to some name.
  const most = Math.floor((forms[0] ?? "").length / 5);
  if (telling.length <= MOST_WORDS) addTypos(findNearToAny(forms, index, Math.min(3, most)), text, hits);
}

const CONSTANT = /^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/;

/** A name is not taken apart into more. */
const MOST_WORDS = 4;
