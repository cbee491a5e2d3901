import type { APIRoute, GetStaticPaths } from "astro";

import type { CatalogEvent } from "../../catalog/join-events.ts";
import { getCatalog } from "../../catalog.ts";

export const getStaticPaths = (async () => {
  const { events } = await getCatalog();
  return events.map((entry) => ({ params: { name: entry.event.name }, props: { entry } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: CatalogEvent }> = ({ props }) =>
  new Response(props.entry.text, { headers: { "content-type": "text/markdown; charset=utf-8" } });
