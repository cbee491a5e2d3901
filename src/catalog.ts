import { getCollection } from "astro:content";

import { joinEvents, type CatalogEvent } from "./catalog/join-events.ts";

let joined: Promise<Catalog> | undefined;

/** The joined list of all events. It is made once in a build; the dev server makes it anew for each page. */
export function getCatalog(): Promise<Catalog> {
  if (import.meta.env.DEV) return loadCatalog();
  return (joined ??= loadCatalog());
}

async function loadCatalog(): Promise<Catalog> {
  const entries = await getCollection("events");
  const events = joinEvents(entries.map(({ data, body }) => ({ data, body: body ?? "" })));
  return { events, byName: new Map(events.map((event) => [event.event.name, event])) };
}

export interface Catalog {
  /** Sorted by name. */
  events: CatalogEvent[];
  byName: ReadonlyMap<string, CatalogEvent>;
}
