import type { APIRoute } from "astro";

import { withBase } from "../event/addresses.ts";
import { readSettings } from "../settings.ts";

export const GET: APIRoute = () => {
  const { site } = readSettings();
  return new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${site.url}${withBase(site.base, "/sitemap.xml")}\n`,
  );
};
