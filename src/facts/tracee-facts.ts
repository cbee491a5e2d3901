import { z } from "zod";

/** How Tracee attaches to the kernel or to a program, by the words of the reference. */
export const attachTypes = [
  "kprobe",
  "kretprobe",
  "uprobe",
  "uretprobe",
  "tracepoint",
  "raw_tracepoint",
  "fentry",
  "fexit",
  "lsm",
  "syscall_enter",
  "syscall_exit",
  "cgroup_skb",
  "unknown",
] as const;

const line = z.int().positive();
const eventName = z.string().regex(/^[\w.-]+$/);

const attachPoint = z.strictObject({
  /** Tracee's own name for the point: `SyscallEnter__Internal`. */
  handle: z.string().min(1),
  type: z.enum(attachTypes),
  /** Kernel symbol, tracepoint `subsystem:name`, syscall, LSM hook or function of Tracee itself. */
  on: z.string().min(1),
  file: z.string(),
  line,
});

const argument = z.strictObject({
  /** The name that filters and output use. */
  name: z.string().min(1),
  /** Type in Go as Tracee reports it: `trace.Pointer`; null where the definition leaves it open. */
  type: z.string().nullable(),
  /** How Tracee reads it: `STR_T` through the pointer, `POINTER_T` the address alone; null for derived values. */
  decode: z.string().nullable(),
});

const attachment = z.strictObject({ handle: z.string(), required: z.boolean() });

const needs = {
  attach: z.array(attachment),
  /** Names of the events that this one is made from. */
  events: z.array(eventName),
  kernelSymbols: z.array(z.strictObject({ name: z.string(), required: z.boolean() })).optional(),
  capabilities: z.array(z.string()).optional(),
};

const traceeEvent = z.strictObject({
  name: eventName,
  /** The constant in Tracee's source. */
  key: z.string(),
  /** Tracee's event ids. They are no syscall numbers, even where they equal one; 9000 and more: not on this ABI. */
  ids: z.strictObject({ x86_64: z.int(), arm64: z.int() }),
  /** Syscall number of the 32-bit call that reports under this event, where there is one. */
  ids32: z.strictObject({ i386: z.int().optional(), arm: z.int().optional() }),
  syscall: z.boolean(),
  /** Not for users to select. */
  internal: z.boolean(),
  version: z.string().nullable(),
  sets: z.array(z.string()),
  args: z.array(argument),
  /** Go type of the return value; null for events that are no syscalls. */
  returns: z.string().nullable(),
  ...needs,
  /** What Tracee tries in turn where the kernel cannot do the above. */
  fallbacks: z.array(z.strictObject(needs)).optional(),
  file: z.string(),
  line,
});

export const traceeFactsSchema = z.strictObject({
  generatedBy: z.string(),
  source: z.strictObject({
    name: z.literal("Tracee"),
    /** Commit or release. */
    version: z.string().min(1),
    repository: z.string(),
  }),
  attachPoints: z.array(attachPoint),
  /** Sorted by name. */
  events: z.array(traceeEvent),
  /** What the extractor met and could not follow. */
  unresolved: z.array(z.string()),
});

export type AttachType = (typeof attachTypes)[number];
export type AttachPoint = z.output<typeof attachPoint>;
export type Attachment = z.output<typeof attachment>;
export type TraceeArgument = z.output<typeof argument>;
export type TraceeEvent = z.output<typeof traceeEvent>;
export type TraceeFacts = z.output<typeof traceeFactsSchema>;
