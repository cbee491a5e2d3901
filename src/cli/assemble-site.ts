import { readFileSync } from "node:fs";

import { eventPath } from "../event/addresses.ts";
import type { EventRecord, EventSet } from "../event/record.ts";
import { insertAliasAnchors } from "../publish/alias-anchors.ts";
import { checkSite, sitePolicy, stubTargets } from "../publish/check-site.ts";
import type { Published } from "../publish/compare-ledger.ts";
import type { BuiltSite, SiteFault } from "../publish/find-dead-links.ts";
import { formatHeaders } from "../publish/headers-file.ts";
import type { Ledger } from "../publish/ledger.ts";
import { formatMarker, MARKER_FILE } from "../publish/marker.ts";
import { inspectPage, type PageFacts } from "../publish/page-facts.ts";
import { isPermalink, publicPath } from "../publish/public-path.ts";
import { formatRedirects } from "../publish/redirects-file.ts";
import { addFacets } from "../search/list-facets.ts";
import { indexPages, type SearchPage } from "../search/index-pages.ts";
import type { Site } from "../settings.ts";
import { listFiles, readTreeFile, writeTreeFile, writeTreeFiles } from "./built-tree.ts";

/** The rendered site, read once. */
export interface RenderedSite {
  folder: string;
  site: Site;
  built: BuiltSite;
  published: Published;
}

/**
 * Reads the pages that Astro wrote to `folder`, after giving them what the ledger says of moved addresses: a second
 * anchor for a former id, a copy for a former file.
 */
export function readRendered(folder: string, site: Site, ledger: Ledger | null): RenderedSite {
  if (ledger) copyMovedFiles(folder, ledger);
  const pages = new Map<string, PageFacts>();
  const permalinks = new Map<string, ReadonlySet<string>>();
  const files = listFiles(folder);
  for (const file of files) {
    const path = publicPath(file);
    const facts = file.endsWith(".html") ? inspectPage(readPage(folder, file, ledger)) : null;
    if (facts) pages.set(path, facts);
    if (isPermalink(file)) permalinks.set(path, facts?.ids ?? new Set());
  }
  const built = { origin: site.url, base: site.base, pages, addresses: new Set(files.map(publicPath)) };
  return { folder, site, built, published: { pages: permalinks, stubs: stubTargets(built) } };
}

/** Everything that is wrong with the rendered site; `events` are the names of the documents that went in. */
export function checkRendered({ built }: RenderedSite, events: readonly string[]): SiteFault[] {
  return checkSite(built, events);
}

/** Adds the search index; throws where it does not hold exactly the pages that are marked for it. */
export async function addSearch({ folder, built }: RenderedSite): Promise<void> {
  const marked = [...built.pages].filter(([, { isIndexed }]) => isIndexed).map(([path]) => path);
  const { events } = JSON.parse(readTreeFile(folder, "events.json")) as EventSet;
  const facets = new Map(events.map((event) => [eventPath(event.name), event]));
  const { pages, files } = await indexPages(readPages(folder, marked, facets));
  if (pages !== marked.length) {
    throw new Error(
      `the search index has ${pages} pages, expected the ${marked.length} that are marked for it`,
    );
  }
  await writeTreeFiles(
    folder,
    files.map(({ path, content }) => [`pagefind/${path}`, content] as const),
  );
}

/** Adds the files that hosts read, and the marker by which the next build knows the folder as ours. */
export function addHostFiles({ folder, site, built, published }: RenderedSite): void {
  const { url, base } = site;
  const files = listFiles(folder);
  const policy = sitePolicy(built) ?? "";
  writeTreeFile(
    folder,
    "_headers",
    formatHeaders({ policy, base, isSecure: url.startsWith("https:"), files }),
  );
  writeTreeFile(folder, "_redirects", formatRedirects(published.stubs, base));
  writeTreeFile(folder, ".nojekyll", "");
  writeTreeFile(folder, MARKER_FILE, formatMarker({ base }));
}

function readPage(folder: string, file: string, ledger: Ledger | null): string {
  const html = readTreeFile(folder, file);
  const aliases = ledger?.movedIds.get(publicPath(file));
  if (!aliases) return html;
  const anchored = insertAliasAnchors(html, aliases);
  if (anchored !== html) writeTreeFile(folder, file, anchored);
  return anchored;
}

/** A file cannot lead on as a page can, so its former address has the same bytes. */
function copyMovedFiles(folder: string, { movedPages }: Ledger): void {
  const files = new Set(listFiles(folder));
  for (const [from, to] of movedPages) {
    if (to.endsWith("/") || !files.has(to.slice(1)) || files.has(from.slice(1))) continue;
    writeTreeFile(folder, from.slice(1), readFileSync(`${folder}${to}`));
  }
}

function* readPages(
  folder: string,
  paths: readonly string[],
  events: ReadonlyMap<string, EventRecord>,
): Generator<SearchPage> {
  for (const path of paths) {
    const file = path.endsWith("/") ? `${path}index.html` : path;
    const html = readTreeFile(folder, decodeURI(file.slice(1)));
    const event = events.get(path);
    yield { path, html: event ? addFacets(html, event) : html };
  }
}
