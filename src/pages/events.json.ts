import type { APIRoute } from "astro";

import { listFactVersions, toRecord } from "../catalog/event-record.ts";
import { getCatalog } from "../catalog.ts";
import type { EventSet } from "../event/record.ts";
import { readSettings } from "../settings.ts";

export const GET: APIRoute = async () => {
  const { events, facts: known } = await getCatalog();
  const { site } = readSettings();
  const set: EventSet = {
    version: 1,
    facts: known && listFactVersions(known),
    events: events.map((entry) => toRecord(entry, { site, known })),
  };
  return Response.json(set);
};
