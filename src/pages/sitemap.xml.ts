import { getCollection } from "astro:content";
import type { APIRoute } from "astro";

import { listFactPages } from "../catalog/list-fact-pages.ts";
import { compareText } from "../catalog/join-events.ts";
import { getCatalog } from "../catalog.ts";
import { eventPath, probeTypePath, tagPath, withBase } from "../event/addresses.ts";
import { PROBE_TYPE_ORDER } from "../event/probe-types.ts";
import { TAG_ORDER } from "../event/tags.ts";
import { readSettings } from "../settings.ts";

export const GET: APIRoute = async () => {
  const { site } = readSettings();
  const catalog = await getCatalog();
  const { events } = catalog;
  const guides = await getCollection("guides");
  const paths = [
    "/",
    "/events/",
    "/guides/",
    "/hooks/",
    "/tags/",
    ...events.map(({ event }) => eventPath(event.name)),
    ...guides.map(({ id }) => `/guides/${id}/`),
    ...listFactPages(catalog),
    ...PROBE_TYPE_ORDER.map(probeTypePath),
    ...TAG_ORDER.map(tagPath),
  ].toSorted(compareText);
  const urls = paths
    .map((path) => `<url><loc>${site.url}${withBase(site.base, path)}</loc></url>\n`)
    .join("");
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}</urlset>\n`;
  return new Response(xml, { headers: { "content-type": "application/xml" } });
};
