import type { APIRoute } from "astro";

import { withBase } from "../event/addresses.ts";
import { readSettings } from "../settings.ts";

/** Tells browsers how to search this site from the address bar. */
export const GET: APIRoute = () => {
  const { site } = readSettings();
  const to = (path: string): string => escapeXml(site.url + withBase(site.base, path));
  // The format allows 16 letters for the name.
  const name = escapeXml(site.title.slice(0, 16).trim());
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${name}</ShortName>
<Description>Events of Tracee by name, argument, number, tag and words</Description>
<InputEncoding>UTF-8</InputEncoding>
<Image width="16" height="16" type="image/svg+xml">${to("/favicon.svg")}</Image>
<Url type="text/html" method="get" template="${to("/search/")}?q={searchTerms}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="${to("/opensearch.xml")}"/>
</OpenSearchDescription>
`;
  return new Response(xml, { headers: { "content-type": "application/opensearchdescription+xml" } });
};

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
