import type { WordsFile } from "../index-files.ts";
import { unpackPlace, unpackRows } from "./pack-rows.ts";
import type { LoadedEvent } from "./read-events.ts";
import { splitWords, stem, STOP_WORDS } from "../query/stem.ts";

/** Words of names, keywords, summaries and what else tells the purpose of events, by stem. */
export function indexWords(
  file: Pick<WordsFile, "summaries" | "keywords" | "parts" | "partsOf" | "synonyms">,
  events: readonly LoadedEvent[],
  constantsOf: ReadonlyMap<LoadedEvent, ReadonlySet<string>>,
): WordIndex {
  const partRows = unpackRows(file.partsOf).map((row) =>
    row.flatMap((place) => [file.parts[unpackPlace(place)] ?? []]),
  );
  const listStems = rememberStems();
  const postings = new Map<string, Map<number, number>>();
  const lengths = new Float64Array(events.length);
  for (const event of events) {
    const bag = new Map<string, number>();
    const add = (text: string, weight: number): void => {
      for (const key of listStems(text)) bag.set(key, (bag.get(key) ?? 0) + weight);
    };
    const { place, name, args, sets } = event;
    add(name, WEIGHTS.name);
    for (const [part = "", meaning = ""] of partRows[place] ?? []) {
      add(part, WEIGHTS.part);
      add(meaning, WEIGHTS.meaning);
    }
    add(file.summaries[place] ?? "", WEIGHTS.summary);
    add(file.keywords[place] ?? "", WEIGHTS.keyword);
    for (const argument of args) add(argument.name, WEIGHTS.argument);
    for (const set of sets) add(set, WEIGHTS.set);
    for (const constant of constantsOf.get(event) ?? []) add(constant, WEIGHTS.constant);
    for (const [key, weight] of bag) {
      const capped = Math.min(weight, CAP);
      lengths[place] = (lengths[place] ?? 0) + capped;
      let list = postings.get(key);
      if (!list) postings.set(key, (list = new Map<number, number>()));
      list.set(place, capped);
    }
  }
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, events.length);
  return {
    count: events.length,
    postings,
    terms: [...postings.keys()].toSorted(),
    lengthOf: (place) => (lengths[place] ?? 0) / Math.max(1, average),
    synonyms: readSynonyms(file.synonyms),
  };
}

const WEIGHTS = {
  name: 3,
  part: 2,
  meaning: 2,
  summary: 1.5,
  keyword: 2.5,
  argument: 0.4,
  set: 0.3,
  constant: 0.06,
};

/** However often a word stands there, it counts no more. */
const CAP = 6;

/** The stems of a text that says something; most texts come many times. */
function rememberStems(): (text: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    let stems = known.get(text);
    if (!stems) {
      stems = splitWords(text).flatMap((word) => (STOP_WORDS.has(word) ? [] : [stem(word)]));
      known.set(text, stems);
    }
    return stems;
  };
}

function readSynonyms(lines: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const line of lines) {
    const stems = [...new Set(splitWords(line).map(stem))];
    for (const key of stems)
      found.set(key, [...(found.get(key) ?? []), ...stems.filter((other) => other !== key)]);
  }
  return found;
}

export interface WordIndex {
  /** How many events there are. */
  count: number;
  /** By stem, the weight of the word by place of the event. */
  postings: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** The stems, sorted. */
  terms: readonly string[];
  /** How much is said of an event, 1 for the average. */
  lengthOf(place: number): number;
  synonyms: ReadonlyMap<string, readonly string[]>;
}
