let loaded: Promise<Pagefind> | undefined;
let attempts = 0;

/** Loads Pagefind's client and lets it load its index, once a page; a failure may be tried again. */
export function loadPagefind(base: string): Promise<Pagefind> {
  if (!loaded) {
    loaded = load(base);
    loaded.catch(forgetPagefind);
  }
  return loaded;
}

/** Makes the next call load all of it again. */
export function forgetPagefind(): void {
  void loaded?.then((pagefind) => pagefind.destroy()).catch(() => undefined);
  loaded = undefined;
}

/** What each of the terms finds, best first. Rejects where the index cannot be had or does not answer. */
export async function searchText(base: string, terms: readonly string[]): Promise<PagefindHit[][]> {
  const pagefind = await within(PATIENCE, loadPagefind(base));
  const found = Promise.all(terms.map((term) => pagefind.search(term)));
  return (await within(PATIENCE, found)).map(({ results }) => results);
}

async function load(base: string): Promise<Pagefind> {
  // Browsers remember that a module could not be had; under another address they ask again.
  const address = `${base}pagefind/pagefind.js${attempts > 0 ? `?${attempts}` : ""}`;
  attempts++;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({
    baseUrl: base,
    excerptLength: 16,
    excerptEllipsis: "…",
    ranking: {
      termSimilarity: 50,
      pageLength: 0,
      termFrequency: 1,
      termSaturation: 2,
      metaWeights: { title: 50 },
    },
  });
  await pagefind.init();
  return pagefind;
}

function within<Value>(time: number, work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("the full text does not answer")), time);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Milliseconds after which the full text counts as missing. */
const PATIENCE = 20_000;

/** The part of Pagefind's JavaScript API that is used here; see https://pagefind.app/docs/api/. */
export interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(term: string): Promise<{ results: PagefindHit[] }>;
  destroy(): Promise<void>;
}

export interface PagefindHit {
  id: string;
  data(): Promise<PagefindPage>;
}

export interface PagefindPage {
  url: string;
  plain_excerpt?: string;
  meta: Record<string, string | undefined>;
}
