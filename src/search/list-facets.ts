import type { EventRecord } from "../event/record.ts";
import { TAG_ORDER } from "../event/tags.ts";

/** What the full-text index can filter an event by, each value once, so that counts are counts of events. */
export function listFacets({ name, args, hooks, sets }: Faceted): [facet: string, value: string][] {
  const of = (facet: string, values: Iterable<string>): [string, string][] =>
    [...new Set(values)].map((value) => [facet, value]);
  return [
    ["name", name],
    ...of(
      "tag",
      TAG_ORDER.filter((tag) => args.some(({ tags }) => tags.includes(tag))),
    ),
    ...of(
      "arg",
      args.map((argument) => argument.name),
    ),
    ...of(
      "probe",
      hooks.flatMap(({ types }) => types),
    ),
    ...of("set", sets),
    ...of(
      "hook",
      hooks.map((hook) => hook.name),
    ),
  ];
}

/** The page of an event as the index reads it: with its facets, which no reader needs, in the head. */
export function addFacets(html: string, event: Faceted): string {
  const name = escapeAttribute(event.name);
  const metas = listFacets(event).map(
    ([facet, value]) => `<meta data-pagefind-filter="${facet}[content]" content="${escapeAttribute(value)}">`,
  );
  const meta = `<meta data-pagefind-meta="event[content]" data-pagefind-sort="name[content]" content="${name}">`;
  return html.replace("</head>", () => `${meta}${metas.join("")}</head>`);
}

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

type Faceted = Pick<EventRecord, "name" | "args" | "hooks" | "sets">;
