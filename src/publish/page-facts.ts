import { Parser } from "htmlparser2";

/** What the checks after the build need to know of one HTML page. */
export interface PageFacts {
  /** The value of `data-page`, or null. */
  kind: string | null;
  /** The value of `data-event`, or null. */
  event: string | null;
  /** Whether some element is marked for the full text index. */
  isIndexed: boolean;
  ids: Set<string>;
  /** Ids that stand more than once. */
  repeatedIds: string[];
  /** Addresses that the body leads to or loads, as written, each once. */
  links: Set<string>;
  /** Addresses in `<link>` and in the tags that link previews read; always written by us, never by a document. */
  headLinks: Set<string>;
  /** The content security policy in the page, or null. */
  policy: string | null;
  /** Where `<meta http-equiv="refresh">` leads, or null. */
  refresh: string | null;
}

/** Reads a built page in one pass. Never throws: what is no HTML has no facts. */
export function inspectPage(html: string): PageFacts {
  const facts: PageFacts = {
    kind: null,
    event: null,
    isIndexed: false,
    ids: new Set(),
    repeatedIds: [],
    links: new Set(),
    headLinks: new Set(),
    policy: null,
    refresh: null,
  };
  const parser = new Parser({ onopentag: (name, attributes) => noteElement(facts, name, attributes) });
  parser.end(html);
  return facts;
}

function noteElement(facts: PageFacts, name: string, attributes: Record<string, string>): void {
  const { id } = attributes;
  if (id !== undefined) {
    if (facts.ids.has(id)) facts.repeatedIds.push(id);
    facts.ids.add(id);
  }
  if ("data-pagefind-body" in attributes) facts.isIndexed = true;
  if (name === "html") {
    facts.kind = attributes["data-page"] ?? null;
    facts.event = attributes["data-event"] ?? null;
  }
  if (name === "meta") noteMeta(facts, attributes);
  else if (name === "link") addLink(facts.headLinks, attributes.href);
  else noteLinks(facts.links, attributes);
}

function noteMeta(facts: PageFacts, { content, property, ...attributes }: Record<string, string>): void {
  const equivalent = attributes["http-equiv"]?.toLowerCase();
  if (equivalent === "content-security-policy") facts.policy = content ?? "";
  if (equivalent === "refresh")
    facts.refresh = /^\s*\d+\s*;\s*url=(.*)$/i.exec(content ?? "")?.[1]?.trim() ?? null;
  if (property === "og:url" || property === "og:image") addLink(facts.headLinks, content);
}

const LINKING = ["href", "src", "action", "formaction", "poster", "data", "cite", "ping", "xlink:href"];

function noteLinks(links: Set<string>, attributes: Record<string, string>): void {
  for (const attribute of LINKING) addLink(links, attributes[attribute]);
  for (const candidate of attributes.srcset?.split(",") ?? [])
    addLink(links, candidate.trim().split(/\s/)[0]);
}

function addLink(links: Set<string>, address: string | undefined): void {
  if (address !== undefined) links.add(address);
}
