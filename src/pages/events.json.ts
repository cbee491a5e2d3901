import type { APIRoute } from "astro";

import { toRecord } from "../catalog/event-record.ts";
import { getCatalog } from "../catalog.ts";
import type { EventSet } from "../event/record.ts";
import { readSettings } from "../settings.ts";

export const GET: APIRoute = async () => {
  const { events } = await getCatalog();
  const { site } = readSettings();
  const set: EventSet = { version: 1, facts: null, events: events.map((entry) => toRecord(entry, site)) };
  return Response.json(set);
};
