import { editDistance } from "../../event/edit-distance.ts";
import type { Hits } from "./collect-hits.ts";
import type { NamesIndex } from "../open-index.ts";
import { SCORES } from "./scores.ts";
import { splitWords, stem, STOP_WORDS } from "../query/stem.ts";
import type { WordIndex } from "../index/word-index.ts";

/**
 * Adds the events whose names, keywords and summaries speak of what the text asks for. An event need not have all words;
 * rare words count most, and the more of them are met the better.
 */
export function matchWords(text: string, { words, events }: NamesIndex, hits: Hits): void {
  const index = words?.index();
  if (!index) return;
  const terms = readTerms(text);
  const asked = terms.map((term, at) =>
    expand(term, index, { isLast: at === terms.length - 1, isOnly: terms.length === 1 }),
  );
  const total = asked.reduce((sum, { idf }) => sum + idf, 0);
  if (total === 0) return;
  const sums = new Map<number, { score: number; met: number; terms: string[] }>();
  for (const { term, idf, matches } of asked) {
    const best = new Map<number, number>();
    for (const [match, worth] of matches)
      for (const [place, weight] of index.postings.get(match) ?? []) {
        const value = (worth * weight) / (weight + HALF * (0.5 + 0.5 * index.lengthOf(place)));
        if (value > (best.get(place) ?? 0)) best.set(place, value);
      }
    for (const [place, value] of best) {
      const sum = sums.get(place) ?? { score: 0, met: 0, terms: [] };
      sum.score += idf * value;
      sum.met += idf * Math.min(1, value * 2);
      sum.terms.push(term);
      sums.set(place, sum);
    }
  }
  const rated = [...sums]
    .map(([place, { score, met, terms: found }]) => ({
      place,
      found,
      value: (score / total) * (0.2 + (0.8 * met) / total),
    }))
    .toSorted((a, b) => b.value - a.value || a.place - b.place)
    .slice(0, MOST_FOUND);
  for (const { place, found, value } of rated) {
    const event = events[place];
    if (!event || value < LEAST_SHARE * (rated[0]?.value ?? 0)) break;
    const why = `about ${found.join(", ")}`;
    hits.add(event, { score: SCORES.words + 400 * value + 8 * event.weight, kind: "words", why });
  }
}

/** The weight at which a word counts half of the most it can. */
const HALF = 2;

/** What a synonym is worth beside the word itself. */
const OTHER_WORD = 0.35;

const MOST_FOUND = 40;

/** Events of which so much less is said of what is asked are not worth a reader's time. */
const LEAST_SHARE = 0.3;

/** Whether the word by itself, but for its ending, is one that some event is described with. */
export function isKnownWord(word: string, { words }: NamesIndex): boolean {
  return words?.index().postings.has(stem(word.toLowerCase())) === true;
}

function readTerms(text: string): string[] {
  const all = splitWords(text.replace(/([a-z\d])([A-Z])(?=[a-z])/g, "$1 $2"));
  const telling = all.filter((word) => !STOP_WORDS.has(word));
  return [...new Set(telling.length > 0 ? telling : all)];
}

/** The stems that a word stands for, and what each is worth. */
function expand(term: string, index: WordIndex, { isLast, isOnly }: Place): Asked {
  const key = stem(term);
  const matches = new Map<string, number>();
  const put = (match: string, worth: number): void => {
    if (index.postings.has(match) && worth > (matches.get(match) ?? 0)) matches.set(match, worth);
  };
  put(key, 1);
  for (const synonym of index.synonyms.get(key) ?? []) put(synonym, OTHER_WORD);
  if (!index.postings.has(key) || isLast) {
    const least = isOnly ? 3 : 4;
    const near = index.postings.has(key) ? 0.3 : isLast ? 0.7 : 0.4;
    if (key.length >= least) for (const match of withPrefix(key, index.terms)) put(match, near);
    if (matches.size === 0 && key.length >= 5)
      for (const match of index.terms) if (isOneEditAway(key, match)) put(match, 0.6);
  }
  const events = new Set(
    [...matches].flatMap(([match, worth]) =>
      worth >= OTHER_WORD ? [...(index.postings.get(match)?.keys() ?? [])] : [],
    ),
  );
  const idf = Math.log(1 + (index.count - events.size + 0.5) / (events.size + 0.5));
  // A word that nobody uses tells nothing of which event is meant, yet something is missing.
  return { term, matches, idf: matches.size > 0 ? Math.max(0.1, idf) : 1 };
}

function* withPrefix(prefix: string, terms: readonly string[]): Generator<string> {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] ?? "") < prefix) low = middle + 1;
    else high = middle;
  }
  for (let at = low; terms[at]?.startsWith(prefix); at++) yield terms[at] ?? "";
}

function isOneEditAway(a: string, b: string): boolean {
  return Math.abs(a.length - b.length) <= 1 && a[0] === b[0] && editDistance(a, b, 1) <= 1;
}

/** Where a word stands among the others. */
interface Place {
  /** The reader may still be writing it. */
  isLast: boolean;
  isOnly: boolean;
}

interface Asked {
  term: string;
  idf: number;
  matches: ReadonlyMap<string, number>;
}
