import type { LoadedEvent } from "../index/read-events.ts";
import type { NamesIndex } from "../open-index.ts";
import { matchArgument, matchArgumentPart } from "./match-arguments.ts";
import { matchConstant, matchConstantPart } from "./match-constants.ts";
import { matchInside, matchNamePart, matchVariant } from "./match-name.ts";
import { matchType, matchTypePart } from "./match-types.ts";
import { addTypos, findNearToAny } from "./match-typos.ts";
import { isKnownWord, matchWords } from "./match-words.ts";
import type { Hits } from "./collect-hits.ts";

/** Adds what a single word may mean, from the names it is part of to the purposes it is used for. */
export function matchOne(word: string, { forms, exact, index, hits }: Search): void {
  const form = forms.at(-1) ?? "";
  if (!exact) matchVariant(forms, index, hits);
  const isConstant = matchConstant(word, index, hits);
  const isArgument = matchArgument(word, index, hits);
  const isType = matchType(word, index, hits);
  const isPart = forms.some((one) => matchNamePart(one, index, hits));
  matchConstantPart(word, index, hits);
  matchTypePart(word, index, hits);
  if (isConstant || isArgument || isType) return;
  matchArgumentPart(word, index, hits);
  if (!exact) {
    // A word that texts use is no far slip of another, nor is one that is in a name.
    const most = isPart || isKnownWord(word, index) ? 1 : 3;
    const near = findNearToAny(forms, index, most);
    const isHopeless = near.length === 0 && most > 1 && form.length >= 7;
    addTypos(isHopeless ? findNearToAny(forms, index, most + 1) : near, word, hits);
    matchInside(form, index, hits);
  }
  matchWords(word, index, hits);
}

export interface Search {
  /** The names that the text may stand for, the likeliest first. */
  forms: readonly string[];
  /** The event of that very name, or null. */
  exact: LoadedEvent | null;
  index: NamesIndex;
  hits: Hits;
}
