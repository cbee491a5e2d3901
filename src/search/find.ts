import { loadPagefind, type PagefindHit } from "./pagefind.ts";
import { parseQuery, readName } from "./parse-query.ts";

/**
 * Finds pages for what a reader typed: an event of exactly that name first, then the full text, narrowed by facets.
 * Rejects where the index cannot be loaded.
 */
export async function find(text: string, limit: number): Promise<Found> {
  const { words, facets } = parseQuery(text);
  if (words.length === 0 && facets.length === 0) return { results: [], total: 0 };
  const pagefind = await loadPagefind();
  const filters: Record<string, string[]> = {};
  for (const { key, value } of facets) (filters[key] ??= []).push(value);
  const [only] = words;
  const exact =
    only !== undefined && words.length === 1
      ? await pagefind.search(null, { filters: { ...filters, name: [readName(only)] } })
      : { results: [] };
  const inText =
    words.length > 0
      ? await pagefind.search(words.join(" "), { filters })
      : await pagefind.search(null, { filters, sort: { name: "asc" } });
  const hits = new Map<string, PagefindHit>();
  for (const hit of [...exact.results, ...inText.results]) if (!hits.has(hit.id)) hits.set(hit.id, hit);
  const argument = facets.find(({ key }) => key === "arg")?.value;
  const shown = await Promise.all([...hits.values()].slice(0, limit).map((hit) => hit.data()));
  const results = shown.map(({ url, meta, plain_excerpt: excerpt }) => ({
    url: argument && meta.event ? `${url}#arg-${argument}` : url,
    title: meta.title ?? url,
    summary: meta.summary ?? "",
    excerpt: excerpt ?? "",
    isEvent: meta.event !== undefined,
  }));
  return { results, total: hits.size };
}

export interface Found {
  /** Best first, at most as many as asked for. */
  results: Result[];
  total: number;
}

export interface Result {
  url: string;
  title: string;
  summary: string;
  /** The words around the hit, plain text. */
  excerpt: string;
  isEvent: boolean;
}
