import type { APIRoute, GetStaticPaths } from "astro";

import { toRecord } from "../../catalog/event-record.ts";
import type { CatalogEvent } from "../../catalog/join-events.ts";
import { getCatalog } from "../../catalog.ts";
import { readSettings } from "../../settings.ts";

export const getStaticPaths = (async () => {
  const { events } = await getCatalog();
  return events.map((entry) => ({ params: { name: entry.event.name }, props: { entry } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: CatalogEvent }> = ({ props }) =>
  Response.json(toRecord(props.entry, readSettings().site));
