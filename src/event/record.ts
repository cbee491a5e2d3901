import { z } from "zod";

import { PROBE_TYPES, type ProbeType } from "./probe-types.ts";
import { REVIEW_LEVELS, type ReviewLevel } from "./review.ts";
import { TAGS, type Tag } from "./tags.ts";

const keysOf = <Key extends string>(table: Record<Key, unknown>): [Key, ...Key[]] =>
  Object.keys(table) as [Key, ...Key[]];

const argument = z.strictObject({
  name: z.string(),
  type: z.string().nullable().describe("C type as written, or null where the document gives none"),
  tags: z.array(z.enum(keysOf<Tag>(TAGS))).describe("In the order K, U, TOCTOU, OPT; empty means not stated"),
  description: z.string().describe("Markdown, white space collapsed"),
  more: z.string().optional().describe("Nested lists and code of the argument, Markdown"),
  url: z.string().describe("Permanent address of the argument"),
});

const hook = z.strictObject({
  name: z.string().describe("Kernel symbol or tracepoint"),
  types: z.array(z.enum(keysOf<ProbeType>(PROBE_TYPES))),
  purpose: z.string(),
});

const review = z.strictObject({
  on: z.string().optional().describe("Date, YYYY-MM-DD"),
  by: z.string().optional(),
  against: z.array(z.string()),
});

/** One event as it is published: in `/events/<name>.json` by itself, in `/events.json` with all others. */
export const eventRecord = z.strictObject({
  name: z.string(),
  url: z.string().describe("Permanent address of the event's page"),
  summary: z.string().describe("Markdown, one sentence"),
  args: z.array(argument),
  hooks: z.array(hook),
  related: z.array(z.string()).describe("Names as the document writes them, not resolved"),
  referencedBy: z.array(z.string()).describe("Events whose documents name this one"),
  review: z.enum(keysOf<ReviewLevel>(REVIEW_LEVELS)),
  reviewed: review.describe("Who read the prose, when, against what; as far as stated"),
  status: z.enum(["unimplemented", "obsolete"]).nullable(),
  keywords: z.array(z.string()),
  aliases: z.array(z.string()),
  sources: z.array(z.strictObject({ title: z.string(), url: z.string().optional() })),
});

/** The published set of all events. */
export const eventSet = z.strictObject({
  version: z.literal(1).describe("Changes only when a field is removed or changes its meaning"),
  facts: z.null().describe("Versions of the facts that the events were joined with; null: documents alone"),
  events: z.array(eventRecord).describe("Sorted by name"),
});

export type EventRecord = z.output<typeof eventRecord>;
export type EventSet = z.output<typeof eventSet>;
