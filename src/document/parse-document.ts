import type { Event } from "../event/event.ts";
import { SECTIONS, type SectionKey } from "../event/sections.ts";
import { checkContent } from "./check-content.ts";
import { findEventLinks } from "./check-links.ts";
import { createContext, type Context } from "./context.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { readFrontmatter } from "./frontmatter.ts";
import type { Frontmatter } from "./frontmatter-schema.ts";
import { checkText, checkTree } from "./limits.ts";
import { checkName } from "./parse-name.ts";
import { readReview } from "./parse-review.ts";
import { readSections } from "./parse-sections.ts";
import { joinPieces } from "./prose.ts";
import { parseRepaired } from "./repair.ts";
import { splitSections, type Outline } from "./sections.ts";
import {
  createLocator,
  createReport,
  normaliseText,
  sortDiagnostics,
  stemOf,
  type Report,
} from "./source.ts";
import type { Range } from "./tree.ts";

/**
 * Reads the text of an event document. Always returns an event, which is empty but for its name where an error makes
 * the text unreadable, and every fault that was found. Never throws.
 */
export function parseDocument(text: string, file: string): ParsedDocument {
  const { event, diagnostics, parsed } = readDocument(text, file);
  const locate = createLocator(parsed?.context.text ?? "");
  const links = parsed ? findEventLinks(parsed.context).map(({ name, at }) => ({ name, ...locate(at) })) : [];
  return { event, diagnostics, links };
}

/** As parseDocument, and the outline of the text, for whoever rewrites it; without one where the text is unreadable. */
export function readDocument(text: string, file: string): ReadDocument {
  const normalised = normaliseText(text);
  const diagnostics: Diagnostic[] = [];
  const reportIn: ReportIn = (part) => createReport(file, part, diagnostics);
  const report = reportIn(normalised);
  const name = stemOf(file);
  checkName(name, report);
  const read = checkText(normalised, report) ? readText(normalised, name, reportIn) : undefined;
  return {
    event: read?.event ?? emptyEvent(name),
    diagnostics: sortDiagnostics(diagnostics),
    ...(read ? { parsed: read } : {}),
  };
}

function readText(normalised: string, name: string, reportIn: ReportIn): Parsed | undefined {
  const { data, body, isRefused } = readFrontmatter(normalised, reportIn(normalised));
  if (isRefused) return undefined;
  const { text, root, fences } = parseRepaired(body, reportIn(body));
  const report = reportIn(text);
  if (!checkTree(root, report)) return undefined;
  const context = createContext({ name, text, root, report });
  const outline = splitSections(context);
  const event = readEvent(context, outline, data);
  checkContent(context, outline, event);
  return { event, context, outline, fences };
}

function readEvent(context: Context, outline: Outline, data: Frontmatter): Event {
  const fields = readSections(context, outline);
  const prose: Event["prose"] = {};
  for (const key of Object.keys(SECTIONS) as SectionKey[]) {
    const pieces = fields.pieces.get(key);
    if (pieces && pieces.length > 0) prose[key] = joinPieces(context, pieces);
  }
  const { summary, args, hooks, related } = fields;
  return {
    ...emptyEvent(context.name),
    summary,
    args,
    hooks,
    related,
    review: readReview(context, outline, data),
    keywords: data.keywords ?? [],
    aliases: data.aliases ?? [],
    status: data.status ?? null,
    sources: (data.sources ?? []).map((source) => (typeof source === "string" ? { title: source } : source)),
    prose,
  };
}

/** An event of which nothing is stated. */
export function emptyEvent(name: string): Event {
  return {
    name,
    summary: "",
    args: [],
    hooks: [],
    related: [],
    review: { level: "authored", against: [] },
    keywords: [],
    aliases: [],
    status: null,
    sources: [],
    prose: {},
  };
}

export interface ParsedDocument {
  event: Event;
  diagnostics: Diagnostic[];
  /** Links to other documents, which only a reader of the whole folder can check. */
  links: { name: string; line: number; column: number }[];
}

/** Reports faults by offsets in a text; a repair of headings moves those behind it. */
type ReportIn = (text: string) => Report;

/** What a reading of a text found, with the offsets that a rewriting needs. */
export interface Parsed {
  event: Event;
  context: Context;
  outline: Outline;
  /** Fence lines around the whole document, blank in the context's text. */
  fences: Range[];
}

export interface ReadDocument {
  event: Event;
  diagnostics: Diagnostic[];
  parsed?: Parsed;
}
