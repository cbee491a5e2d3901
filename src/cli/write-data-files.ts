import { withBase } from "../event/addresses.ts";
import type { EventSet } from "../event/record.ts";
import { listStubs } from "../publish/list-stubs.ts";
import { inspectPage } from "../publish/page-facts.ts";
import { formatStubPage } from "../publish/stub-page.ts";
import type { EventDocument } from "../read-folder.ts";
import { makeIndexFiles } from "../search/names-index.ts";
import type { Settings } from "../settings.ts";
import { readTreeFile, writeTreeFiles } from "./built-tree.ts";

/**
 * Writes beside the rendered pages what is data and needs no rendering: the JSON twin of each event, cut from
 * `events.json` so that the two cannot differ, its document as it was read, the index of names, and the stubs at
 * former addresses.
 */
export async function writeDataFiles(settings: Settings, source: DataSource): Promise<void> {
  await writeTreeFiles(settings.outDir, makeDataFiles(settings, source));
}

function* makeDataFiles(
  { outDir, site }: Settings,
  { documents, movedPages }: DataSource,
): Generator<[file: string, content: string]> {
  const { events } = JSON.parse(readTreeFile(outDir, "events.json")) as EventSet;
  for (const record of events) yield [`events/${record.name}.json`, JSON.stringify(record)];
  for (const { event, text } of documents) yield [`events/${event.name}.md`, text];
  for (const [path, text] of makeIndexFiles(events)) yield [path.slice(1), text];
  const policy = inspectPage(readTreeFile(outDir, "index.html")).policy ?? "";
  const icon = withBase(site.base, "/favicon.svg");
  for (const { from, to } of listStubs(events, movedPages)) {
    const href = withBase(site.base, to);
    const page = formatStubPage({ path: to, href, canonical: site.url + href, icon, policy });
    yield [`${from.slice(1)}index.html`, page];
  }
}

export interface DataSource {
  documents: readonly EventDocument[];
  movedPages: ReadonlyMap<string, string>;
}
