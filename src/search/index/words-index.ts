import type { WordsFile } from "../index-files.ts";
import { splitWords, stem, STOP_WORDS } from "../query/stem.ts";
import { packUses } from "./argument-uses.ts";
import type { IndexedEvent } from "./indexed-event.ts";
import { NAME_PARTS, SHARED_PARTS } from "./name-parts.ts";
import { packPlace, packRows } from "./pack-rows.ts";
import { plainSummary, SUMMARY_LIMIT } from "./plain-summary.ts";
import { splitName } from "./split-name.ts";
import { SYNONYMS } from "./synonyms.ts";

/**
 * The second file's content, for events sorted by name. Where so much is written of them that the file would grow too
 * large, further words are cut, first those that keywords make needless.
 */
export function listWords(events: readonly IndexedEvent[]): Words {
  const most = Math.max(SMALL, events.length * CHARACTERS_AN_EVENT);
  let words = writeWords(events, FULL);
  for (const measure of SHORTER) {
    if (JSON.stringify(words).length <= most) return words;
    words = writeWords(events, measure);
  }
  return words;
}

/** At 589 events, all with a summary and keywords, that is 40 KB in gzip. */
const CHARACTERS_AN_EVENT = 200;

/** What a file of a few events may have in any case. */
const SMALL = 60_000;

const FULL: Measure = { keywords: 120, isTold: () => false };

const SHORTER: readonly Measure[] = [
  { keywords: 72, isTold: () => false },
  { keywords: 72, isTold: (keywords) => keywords.length > 30 },
  { keywords: 56, isTold: (keywords) => keywords.length > 30 },
  { keywords: 40, isTold: (keywords) => keywords.length > 20 },
];

function writeWords(events: readonly IndexedEvent[], measure: Measure): Words {
  const summaries = events.map(({ summary }) => plainSummary(summary, SUMMARY_LIMIT));
  const keywords = events.map((event, place) =>
    listKeywords(event, summaries[place] ?? "", measure.keywords),
  );
  return {
    summaries,
    keywords,
    constants: [...packUses(events, listConstants)],
    ...packParts(
      events,
      keywords.map((words) => measure.isTold(words)),
    ),
    synonyms: [...SYNONYMS],
  };
}

/** The words of the keywords, then those that were cut from the summary, without what name and summary have already. */
function listKeywords({ name, summary, keywords }: IndexedEvent, shown: string, most: number): string {
  const known = new Set(splitWords(`${name} ${shown}`).map(stem));
  const list: string[] = [];
  for (const word of splitWords([...keywords, plainSummary(summary, Infinity)].join(" "))) {
    const key = stem(word);
    if (STOP_WORDS.has(word) || known.has(key)) continue;
    known.add(key);
    if ([...list, word].join(" ").length <= most) list.push(word);
  }
  return list.join(" ");
}

/** Arguments that take the same constants share one list of them. */
function listConstants({ constants = [] }: IndexedEvent["args"][number]): string | null {
  return [...new Set(constants.map(({ name }) => name))].join(" ") || null;
}

/** What names are made of, and what that means as far as keywords do not tell it better. */
function packParts(
  events: readonly IndexedEvent[],
  isTold: readonly boolean[],
): Pick<WordsFile, "parts" | "partsOf"> {
  const rows = events.map(({ name }) => splitName(name, (part) => NAME_PARTS.has(part)));
  const needed = new Set(rows.filter((_, place) => !isTold[place]).flat());
  const places = new Map([...new Set(rows.flat())].map((part, place) => [part, place]));
  const meaningOf = (part: string): string =>
    needed.has(part) || SHARED_PARTS.has(part) ? (NAME_PARTS.get(part) ?? "") : "";
  return {
    parts: [...places.keys()].map((part) => [part, meaningOf(part)]),
    partsOf: packRows(rows.map((row) => row.map((part) => packPlace(places.get(part) ?? 0)))),
  };
}

type Words = Omit<WordsFile, "version" | "stamp">;

/** How much is written of each event. */
interface Measure {
  /** The most characters of further words. */
  keywords: number;
  /** Whether these keywords tell what the parts of the name mean. */
  isTold(keywords: string): boolean;
}
