import { z } from "zod";

import { PROBE_TYPES, type ProbeType } from "./probe-types.ts";
import { REVIEW_LEVELS, type ReviewLevel } from "./review.ts";
import { TAGS, type Tag } from "./tags.ts";

const keysOf = <Key extends string>(table: Record<Key, unknown>): [Key, ...Key[]] =>
  Object.keys(table) as [Key, ...Key[]];

const source = z
  .strictObject({
    name: z.string().describe("Linux, Tracee or syzkaller"),
    version: z.string(),
    file: z.string().nullable(),
    line: z.int().nullable(),
    url: z.string().nullable().describe("The line at that version"),
  })
  .describe("Where a fact was read");

const constant = z.strictObject({
  name: z.string(),
  value: z.int(),
  abis: z.array(z.string()).optional().describe("Left out where the value is the same on all of them"),
});

const argument = z.strictObject({
  name: z.string(),
  type: z
    .string()
    .nullable()
    .describe("The kernel's C type; where there is none Tracee's Go type; without facts as written, or null"),
  tags: z
    .array(z.enum(keysOf<Tag>(TAGS)))
    .describe("In the order K, U, TOCTOU, OPT; derived from the facts, OPT stated; empty: not known"),
  description: z.string().describe("Markdown, white space collapsed"),
  more: z.string().optional().describe("Nested lists and code of the argument, Markdown"),
  url: z.string().describe("Permanent address of the argument"),
  kernelName: z.string().nullable().describe("The kernel's name of it"),
  declared: z.string().nullable().describe("The type as the kernel declares it, with __user"),
  traceeType: z.string().nullable().describe("Go type that Tracee reports"),
  decode: z.string().nullable().describe("How Tracee reads it, such as STR_T through a pointer"),
  direction: z
    .enum(["in", "out", "inout", "none"])
    .nullable()
    .describe("What the kernel does with the memory behind a pointer; at entry Tracee sees no result"),
  directionVaries: z.literal(true).optional().describe("It depends on a command or flag of the call"),
  constants: z.array(constant).optional().describe("The flags or values that the argument takes"),
});

const hook = z.strictObject({
  name: z.string().describe("Kernel symbol or tracepoint"),
  types: z.array(z.enum(keysOf<ProbeType>(PROBE_TYPES))),
  purpose: z.string(),
  source: source.nullable(),
});

const verdict = z.strictObject({
  claim: z.string().describe("What is judged: argument, arity, type, origin, toctou, hook, ..."),
  about: z.string().nullable().describe("The argument, hook or event as the document names it"),
  verdict: z.enum(["agrees", "differs", "unknown"]),
  stated: z.string(),
  fact: z.string(),
  source: source.nullable(),
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
  hooks: z.array(hook).describe("What Tracee attaches to; without facts what the document names"),
  claimed: z.array(hook).describe("Hooks that only the document names"),
  requires: z.array(z.string()).describe("Events that this one is made from"),
  numbers: z.record(z.string(), z.int()).describe("Syscall number by ABI; never an id of Tracee"),
  sets: z.array(z.string()).describe("Tracee's event sets"),
  since: z.string().nullable().describe("First Linux release with the call"),
  prototype: z.string().nullable().describe("The kernel's own, with its names"),
  variants: z
    .array(z.strictObject({ abis: z.array(z.string()), prototype: z.string() }))
    .describe("ABIs on which the call takes other arguments than these"),
  syscall: source.nullable().describe("The code of the call in the kernel"),
  definition: source.nullable().describe("Tracee's definition of the event"),
  arity: z
    .strictObject({ kernel: z.int(), tracee: z.int() })
    .nullable()
    .describe("Where kernel and Tracee disagree on the number of arguments"),
  verdicts: z.array(verdict).describe("The document's claims against the facts"),
  related: z.array(z.string()).describe("Names as the document writes them, not resolved"),
  referencedBy: z.array(z.string()).describe("Events whose documents name this one"),
  review: z
    .enum(keysOf<ReviewLevel>(REVIEW_LEVELS))
    .nullable()
    .describe("Null: nobody has written a document"),
  reviewed: review.describe("Who read the prose, when, against what; as far as stated"),
  status: z.enum(["unimplemented", "obsolete"]).nullable(),
  keywords: z.array(z.string()),
  aliases: z.array(z.string()),
  sources: z.array(z.strictObject({ title: z.string(), url: z.string().optional() })),
});

/** The published set of all events. */
export const eventSet = z.strictObject({
  version: z.literal(1).describe("Changes only when a field is removed or changes its meaning"),
  facts: z
    .array(z.strictObject({ name: z.string(), version: z.string() }))
    .nullable()
    .describe("What the events were joined with and verified against; null: documents alone"),
  events: z.array(eventRecord).describe("Sorted by name"),
});

export type SourceRecord = z.output<typeof source>;
export type EventRecord = z.output<typeof eventRecord>;
export type EventSet = z.output<typeof eventSet>;
