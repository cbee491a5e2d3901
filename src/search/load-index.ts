import { NAMES_FILE, WORDS_FILE } from "./index-files.ts";
import { openIndex, type NamesIndex } from "./open-index.ts";

/**
 * Loads the two files of the index side by side. `changed` is called whenever one of them came or failed: names answer
 * as soon as the first is there. Nothing is thrown; `retry` asks for both again.
 */
export function loadIndex(
  base: string,
  changed: () => void,
  early?: Promise<Response | undefined>,
): IndexLoader {
  const loader: IndexLoader = {
    index: null,
    names: "waiting",
    words: "waiting",
    retry: () => load("reload"),
  };
  let latest = 0;

  async function load(cache: RequestCache): Promise<void> {
    const turn = ++latest;
    const update = (news: Partial<IndexLoader>): void => {
      if (turn !== latest) return;
      Object.assign(loader, news);
      changed();
    };
    const second = getJson(base, WORDS_FILE, cache).catch((): null => null);
    try {
      const first =
        (cache === "default" && (await readEarly(early))) || (await getJson(base, NAMES_FILE, cache));
      update({ index: openIndex(first), names: "here" });
      const index = openIndex(first, await second);
      // A file kept from an earlier build is of no use; the server has the right one.
      if (index.wordsState === "stale" && cache === "default" && turn === latest) return await load("reload");
      update({ index, words: PARTS[index.wordsState] });
      // The first question that needs the words should not wait for their index to be made.
      setTimeout(() => index.words?.index());
    } catch {
      update({ names: "missing", words: "missing" });
    }
  }

  void load("default");
  return loader;
}

const PARTS: Record<NamesIndex["wordsState"], Part> = {
  open: "here",
  missing: "missing",
  unreadable: "missing",
  stale: "stale",
};

async function readEarly(early: Promise<Response | undefined> | undefined): Promise<unknown> {
  const response = await early;
  return response?.ok ? response.json() : null;
}

async function getJson(base: string, path: string, cache: RequestCache): Promise<unknown> {
  const response = await fetch(base.replace(/\/$/, "") + path, {
    cache,
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

/** Milliseconds after which a file counts as missing. */
const PATIENCE = 20_000;

/** Whether a part of the search can be asked: `stale` is there, but of another build than the rest. */
export type Part = "waiting" | "here" | "missing" | "stale";

export interface IndexLoader {
  index: NamesIndex | null;
  names: Part;
  words: Part;
  retry(): Promise<void>;
}
