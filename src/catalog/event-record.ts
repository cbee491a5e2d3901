import { argumentId, eventPath, withBase } from "../event/addresses.ts";
import type { EventRecord } from "../event/record.ts";
import type { Site } from "../settings.ts";
import type { CatalogEvent } from "./join-events.ts";

/** An event as it is published for machines. */
export function toRecord({ event, referencedBy }: CatalogEvent, site: Site): EventRecord {
  const url = site.url + withBase(site.base, eventPath(event.name));
  const { on, by, against } = event.review;
  return {
    name: event.name,
    url,
    summary: event.summary,
    args: event.args.map((argument) => ({ ...argument, url: `${url}#${argumentId(argument.name)}` })),
    hooks: event.hooks.map(({ name, types, purpose }) => ({ name, types, purpose })),
    related: event.related.map(({ name }) => name),
    referencedBy,
    review: event.review.level,
    reviewed: { on, by, against },
    status: event.status,
    keywords: event.keywords,
    aliases: event.aliases,
    sources: event.sources,
  };
}
