import { eventPath, withBase } from "../event/addresses.ts";
import { fuseLists } from "./text/fuse.ts";
import { listTerms } from "./text/list-terms.ts";
import type { Bounds, Entry, Found, FoundPage, Parts } from "./found.ts";
import { loadIndex, type IndexLoader, type Part } from "./load-index.ts";
import { mergeFound } from "./text/merge-found.ts";
import { forgetPagefind, loadPagefind, searchText } from "./text/pagefind.ts";
import { answerQuery } from "./rank.ts";

/**
 * Starts to load the index of names and answers queries from it at once, and then from the full text. `changed` is
 * called when something came or failed, so that what is shown may be asked for again. Nothing rejects: what is missing
 * is told by `parts`. `early` is the answer to a request for the first file that was made before.
 */
export function createFinder(changed: () => void, early?: Promise<Response | undefined>): Finder {
  const base = document.documentElement.dataset.base ?? "/";
  const names = loadIndex(base, changed, early);
  let text: Part = "waiting";
  let attempt = 0;
  const finder: Finder = {
    base,
    names,
    parts: () => ({ names: names.names, words: names.words, text }),
    ask: (query) => askNames(query, { names, base }),
    complete: async (found, bounds) => {
      const isAnswered = found.answer?.isFacet === true || found.query === "" || text === "missing";
      const current = attempt;
      const { pages, state } = isAnswered ? NOTHING : await askText(found.query, { base, names, bounds });
      if (current === attempt) text = state ?? text;
      const entries = mergeFound(found.entries, pages, bounds.fixed);
      return entries.length > 0 ? { ...found, entries, isComplete: true } : listNearest(found, base);
    },
    prepareText: () => void loadPagefind(base).catch(() => undefined),
    retry: () => {
      if (text === "missing" || text === "stale") {
        forgetPagefind();
        text = "waiting";
        attempt++;
      }
      if (names.names === "here" && names.words === "here") changed();
      else void names.retry();
    },
  };
  addEventListener("online", () => {
    const { names, words, text } = finder.parts();
    if (names !== "here" || words !== "here" || text === "missing") finder.retry();
  });
  return finder;
}

function askNames(query: string, { names, base }: { names: IndexLoader; base: string }): Found {
  const read = names.index && query !== "" ? answerQuery(query, names.index) : null;
  // Who puts several words in quotes means them as they stand.
  const isPhrase = /^["“].*\s.*["”]$/.test(query);
  const results = read?.results.filter(({ kind }) => !isPhrase || kind !== "words") ?? [];
  const answer = read && isPhrase ? { ...read, nearest: [] } : read;
  const entries = results.map((result): Entry => ({ url: withBase(base, result.url), result, page: null }));
  return { query, answer, entries, isComplete: false, isNear: false };
}

/** Where nothing was found: the events whose names are nearest. */
function listNearest(found: Found, base: string): Found {
  const entries = (found.answer?.nearest ?? []).map((name): Entry => {
    const url = eventPath(name);
    return { url: withBase(base, url), result: { name, url, why: "", kind: "typo", score: 0 }, page: null };
  });
  return { ...found, entries, isComplete: true, isNear: entries.length > 0 };
}

/** What the full text finds, and how it is with it. */
async function askText(
  query: string,
  { base, names, bounds }: { base: string; names: IndexLoader; bounds: Bounds },
): Promise<TextAnswer> {
  const { whole, words } = listTerms(query);
  try {
    const [found = [], ...each] = await searchText(base, [whole, ...words]);
    const hits = new Map([found, ...each].flat().map((hit) => [hit.id, hit]));
    const idsOf = (list: typeof found): string[] => list.map(({ id }) => id);
    const fused = fuseLists(idsOf(found), each.map(idsOf), names.index?.events.length ?? 0);
    const wanted = fused.slice(0, Math.max(0, bounds.most - bounds.fixed) + SPARE);
    const loaded = await Promise.allSettled(wanted.map(async ({ id }) => hits.get(id)?.data()));
    const pages = loaded.flatMap((one, at) =>
      one.status === "fulfilled" && one.value ? { page: one.value, worth: wanted[at]?.worth ?? 0 } : [],
    );
    if (pages.length === 0 && wanted.length > 0) throw new Error("no page of the full text could be had");
    return { pages, state: pages.length < wanted.length ? "stale" : "here" };
  } catch {
    return { pages: [], state: "missing" };
  }
}

/** Some of what the full text finds is there already. */
const SPARE = 4;

const NOTHING: TextAnswer = { pages: [], state: null };

export interface Finder {
  base: string;
  names: Readonly<IndexLoader>;
  parts(): Parts;
  /** What the names tell, at once; without entries as long as they are not there. */
  ask(query: string): Found;
  /** The same with what the full text adds, `fixed` entries staying where they are, about `most` in all. */
  complete(found: Found, bounds: Bounds): Promise<Found>;
  /** Loads the full text before it is asked. */
  prepareText(): void;
  /** Asks again for what did not come. */
  retry(): void;
}

interface TextAnswer {
  pages: FoundPage[];
  state: Part | null;
}
