import { close, createIndex } from "pagefind";

/** A page to be indexed; `path` is its address from the site's root, without base. */
export interface SearchPage {
  path: string;
  html: string;
}

export interface SearchFiles {
  /** How many pages the index says it has. */
  pages: number;
  /** Paths are below the folder `pagefind/`. */
  files: { path: string; content: Uint8Array }[];
}

/**
 * The full text index of the pages, which have to come in the same order each time for the same bytes.
 * Pages without a marked body are passed over. Throws where Pagefind complains of anything.
 */
export async function indexPages(pages: Iterable<SearchPage>): Promise<SearchFiles> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: "en" });
    if (!index) throw new Error(`the search index could not be made: ${errors.join("; ")}`);
    for (const batch of inBatches(pages, BATCH)) {
      const added = await Promise.all(
        batch.map(({ path, html }) => index.addHTMLFile({ url: path, content: html })),
      );
      refuse(added.flatMap((one) => one.errors));
    }
    const { files, errors: faults } = await index.getFiles();
    refuse(faults);
    return { pages: countPages(files), files: files.filter(({ path }) => !READY_MADE.test(path)) };
  } finally {
    await close();
  }
}

/** Pages that are on their way to Pagefind's process at once. */
const BATCH = 50;

/** Pagefind's own user interfaces, of which none is used. */
const READY_MADE = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

function refuse(errors: string[]): void {
  if (errors.length > 0) throw new Error(`the search index could not be made: ${errors.join("; ")}`);
}

function countPages(files: SearchFiles["files"]): number {
  const entry = files.find(({ path }) => path === "pagefind-entry.json");
  if (!entry) throw new Error("the search index could not be made: it has no pagefind-entry.json");
  const { languages } = JSON.parse(new TextDecoder().decode(entry.content)) as PagefindEntry;
  return Object.values(languages).reduce((sum, { page_count: count }) => sum + count, 0);
}

function* inBatches<Item>(items: Iterable<Item>, size: number): Generator<Item[]> {
  let batch: Item[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

interface PagefindEntry {
  languages: Record<string, { page_count: number }>;
}
