import { answerBareFacets, answerFacets, isMeant, makeAnswer, type Answer } from "./answer.ts";
import type { LoadedEvent } from "./index/read-events.ts";
import { collectHits, type Hits } from "./match/collect-hits.ts";
import { matchFacets } from "./match/match-facets.ts";
import { matchEntry, matchExactName, matchNamePart } from "./match/match-name.ts";
import { matchNumber } from "./match/match-number.ts";
import { matchOne } from "./match/match-one.ts";
import { matchSeveral } from "./match/match-several.ts";
import { matchNameAndMore } from "./match/match-together.ts";
import { SCORES } from "./match/scores.ts";
import { listNearest } from "./match/match-typos.ts";
import type { NamesIndex } from "./open-index.ts";
import { listForms, snakeCase, tidyQuery } from "./query/normalise-name.ts";
import { readFacets } from "./query/read-facets.ts";
import { readNumber } from "./query/read-number.ts";
import { readNamedArgument, readType } from "./query/read-type.ts";
import { STOP_WORDS } from "./query/stem.ts";
import type { Result } from "./result.ts";

/** The events that a query finds, best first, each once. Pure; an empty query finds nothing. */
export function rank(query: string, index: NamesIndex): Result[] {
  return answerQuery(query, index).results;
}

/** What `rank` gives, and how the query was read: which facets, what is unknown, what was corrected. */
export function answerQuery(query: string, index: NamesIndex): Answer {
  const text = query.replace(/\s+/g, " ").trim().slice(0, LONGEST);
  if (text === "") return makeAnswer(collectHits());
  return (
    answerNumber(text, index) ??
    answerKeyed(text, index) ??
    answerNames(text.replace(TRACEE_FIELD, " "), index)
  );
}

/** Nobody types more; what is pasted is cut. */
const LONGEST = 200;

/** In Tracee's filters: `mremap.args.flags`. */
const TRACEE_FIELD = /(?<=\w)\.(?:args|data|arguments)\.(?=\w)/g;

function answerNumber(text: string, index: NamesIndex): Answer | null {
  const number = readNumber(text);
  if (!number) return null;
  const hits = collectHits();
  matchNumber(number, index, hits);
  if (number.isBare) matchNamePart(text, index, hits);
  const isUnknown = hits.byEvent.size === 0;
  return makeAnswer(hits, {
    unknown: isUnknown ? [{ key: "nr", value: text }] : [],
    isFacet: !number.isBare,
  });
}

/** A query with a key is meant as it stands: nothing else is tried. */
function answerKeyed(text: string, index: NamesIndex): Answer | null {
  const query = readFacets(text, index);
  return query.isKeyed ? answerFacets(query, index) : null;
}

function answerNames(text: string, index: NamesIndex): Answer {
  const hits = collectHits();
  const bare = text.replace(QUOTES, "");
  const tidy = tidyQuery(text);
  const own = listNames(bare.replace(CALL, ""));
  const around = listNames(tidy).filter((form) => !own.includes(form));

  // The text as it stands comes before what is left of it without the words around: `socket call` is socketcall.
  const self = matchExactName(own.slice(0, 1), index, hits);
  const isMore = self === null && matchNameAndMore(bare.split(JOINING), index, hits);
  const exact = self ?? (isMore ? null : matchStripped(own.slice(1), around, { index, hits }));
  matchEntry(own.slice(0, 1), SCORES.prefix - 30, index, hits);

  const facets = answerBareFacets([bare, tidy], index);
  const chosen = facets && chooseFacets(facets, { exact, isMore, index, hits });
  if (chosen) return chosen;
  const type = exact
    ? null
    : (readType(bare, index) ?? readType(tidy, index) ?? readNamedArgument(tidy, index));
  if (type) return answerFacets({ facets: type, words: [] }, index);

  const telling = tidy.split(" ").filter((word) => !FILLING.has(word.toLowerCase()));
  const [word = tidy] = telling;
  const search = { forms: [...own, ...around], exact, index, hits };
  if (telling.length > 1) matchSeveral(tidy, telling, search);
  else if (word === tidy || exact || isMore) matchOne(word, search);
  else
    matchOne(word, {
      ...search,
      forms: listNames(word),
      exact: matchExactName(listNames(word), index, hits),
    });
  return withCorrection(text, hits, index);
}

const QUOTES = /^["'`\u2018-\u201f]+|["'`\u2018-\u201f]+$/g;

/** The parentheses of a call, of a section, and all behind them. */
const CALL = /(?<=\w) ?\(.*$/;

/** Between a name and what is asked of it. */
const JOINING = / (?:of |arguments? )?/;

/** The event whose name is left without a prefix, without words around it, or whose entry that is. */
function matchStripped(
  own: readonly string[],
  around: readonly string[],
  { index, hits }: Pick<Reading, "index" | "hits">,
): LoadedEvent | null {
  const entry = matchEntry(own, SCORES.entry, index, hits);
  return matchExactName(own, index, hits) ?? matchExactName(around, index, hits) ?? entry;
}

/** The answer of facets without a key, where they are meant; what else they find goes to the hits. */
function chooseFacets(found: Answer, { exact, isMore, index, hits }: Reading): Answer | null {
  const { facets, words, results } = found;
  // `U mount` is no spelling of umount.
  if (words.length > 0 && facets.some(({ key }) => key === "tag"))
    return results.length > 0 || !isMore ? found : null;
  if (!exact && isMeant(found, index)) return found;
  if (words.length > 0) return null;
  matchFacets({ facets, words, aside: exact ? 0 : ASIDE }, index, hits);
  // Where the name is itself one of the events with the facet, the facet's list is the answer.
  const isAmong = exact !== null && results.some(({ name }) => name === exact.name);
  return isAmong ? makeAnswer(hits, { facets, isFacet: true }) : null;
}

/** How far below others the events of a facet stand that are not the answer by themselves. */
const ASIDE = 460;

/** The names that a text may stand for. `SYS_exit`, as C writes it, is exit before it is sys_exit. */
function listNames(text: string): string[] {
  const forms = listForms(snakeCase(text)).filter((form) => form !== "");
  return /^SYS_[a-z]/.test(text) ? [...forms.slice(1), ...forms.slice(0, 1)] : forms;
}

/** Words that join a name and what is asked of it. */
const FILLING = new Set([...STOP_WORDS, "argument", "arguments", "arg", "args", "parameter", "parameters"]);

function withCorrection(text: string, hits: Hits, index: NamesIndex): Answer {
  const found = makeAnswer(hits);
  const [first] = found.results;
  if (first?.kind === "typo") return { ...found, corrected: { from: text, to: first.name } };
  if (first) return found;
  return { ...found, nearest: listNearest(snakeCase(text), index) };
}

/** What was found before facets are looked at. */
interface Reading {
  exact: LoadedEvent | null;
  /** A name with more that is told of it. */
  isMore: boolean;
  index: NamesIndex;
  hits: Hits;
}
