import { getCollection } from "astro:content";

import { joinEvents, type CatalogEvent } from "./catalog/join-events.ts";
import { joinKnown, type KnownFacts } from "./catalog/known-facts.ts";
import { readFacts } from "./read-facts.ts";
import { readSettings } from "./settings.ts";

let joined: Promise<Catalog> | undefined;

/** The joined list of all events. It is made once in a build; the dev server makes it anew for each page. */
export function getCatalog(): Promise<Catalog> {
  if (import.meta.env.DEV) return loadCatalog();
  return (joined ??= loadCatalog());
}

async function loadCatalog(): Promise<Catalog> {
  const entries = await getCollection("events");
  const { facts: folder, isOwn } = readSettings();
  const facts = folder === null ? null : joinKnown(readFacts(folder));
  const documents = entries.map(({ data, body }) => ({ data, body: body ?? "" }));
  const events = joinEvents(documents, { known: facts, isComplete: isOwn });
  return { events, byName: new Map(events.map((event) => [event.event.name, event])), facts };
}

export interface Catalog {
  /** Sorted by name. */
  events: CatalogEvent[];
  byName: ReadonlyMap<string, CatalogEvent>;
  /** Null where the site is built without facts. */
  facts: KnownFacts | null;
}
