let loaded: Promise<Pagefind> | undefined;

/** Loads Pagefind's client and the index's entry, once a page; a failure may be tried again. */
export function loadPagefind(): Promise<Pagefind> {
  loaded ??= load();
  loaded.catch(() => (loaded = undefined));
  return loaded;
}

async function load(): Promise<Pagefind> {
  const base = document.documentElement.dataset.base ?? "/";
  const address = `${base}pagefind/pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({
    baseUrl: base,
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

/** The part of Pagefind's JavaScript API that is used here; see https://pagefind.app/docs/api/. */
export interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(term: string | null, options: PagefindOptions): Promise<{ results: PagefindHit[] }>;
}

interface PagefindOptions {
  filters?: Record<string, string[]>;
  sort?: Record<string, "asc" | "desc">;
}

export interface PagefindHit {
  id: string;
  data(): Promise<{ url: string; plain_excerpt?: string; meta: Record<string, string | undefined> }>;
}
