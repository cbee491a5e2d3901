import { collectHits, listResults, type Hits } from "./match/collect-hits.ts";
import { matchFacets } from "./match/match-facets.ts";
import type { NamesIndex } from "./open-index.ts";
import type { Facet } from "./query/facets.ts";
import { readFacets, type FacetQuery } from "./query/read-facets.ts";
import type { Result } from "./result.ts";

/** An answer of the hits, with what is known of how the query was read. */
export function makeAnswer(hits: Hits, reading: Partial<Answer> = {}): Answer {
  return {
    facets: [],
    words: [],
    unknown: [],
    corrected: null,
    nearest: [],
    isFacet: false,
    ...reading,
    results: listResults(hits),
  };
}

/** Exactly the events with all facets whose name contains all words. */
export function answerFacets({ facets, words }: Omit<FacetQuery, "isKeyed">, index: NamesIndex): Answer {
  const hits = collectHits();
  matchFacets({ facets, words }, index, hits);
  const unknown = facets.filter(({ isKnown }) => !isKnown).map(({ key, text }) => ({ key, value: text }));
  return makeAnswer(hits, { facets, words, unknown, isFacet: true });
}

/** The answer to facets without a key in the first of the texts that has any, or null. */
export function answerBareFacets(texts: readonly string[], index: NamesIndex): Answer | null {
  for (const text of texts) {
    const query = readFacets(text, index);
    if (query.facets.length > 0) return answerFacets(query, index);
  }
  return null;
}

/** Whether facets without a key are what is meant, and not a part of a name or a word among others. */
export function isMeant({ facets, words, results }: Answer, index: NamesIndex): boolean {
  if (facets.some(({ key }) => key === "tag")) return true;
  const [first] = facets;
  if (first?.key === "hook" && facets.length === 1 && words.length === 0)
    return !index.events.some(({ name }) => name.includes(first.text.toLowerCase()));
  return results.length > 0;
}

export interface Answer {
  /** Best first, each event once. */
  results: Result[];
  /** The facets that were understood, known or not. */
  facets: Facet[];
  /** What stood beside the facets. */
  words: string[];
  /** Values of facets that no event has. */
  unknown: { key: string; value: string }[];
  /** What was taken for a slip, and the name that was meant; null where nothing was. */
  corrected: { from: string; to: string } | null;
  /** Where nothing was found: the names that are nearest. */
  nearest: string[];
  /** The results are all events with the facets, and nothing is to be added to them. */
  isFacet: boolean;
}
