import type { FactSource } from "../event-facts.ts";

/** What a document says and whether the facts agree; one for each claim that facts can judge. */
export interface Verdict {
  claim: Claim;
  place: Place;
  verdict: "agrees" | "differs" | "unknown";
  /** What the document states, as written. */
  stated: string;
  /** What is so; empty where it is not known. */
  fact: string;
  source: FactSource | null;
}

/** Where in the document the claim stands: the field, and the argument, hook or event it is about. */
export interface Place {
  field: "args" | "args.name" | "args.type" | "args.tags" | "hooks.name" | "related" | "document";
  name: string | null;
}

/** The kinds of claim. The words are permanent: exceptions and diagnostics refer to them. */
export const CLAIMS = {
  argument: "The documented arguments are the event's, in its order.",
  arity: "Kernel and Tracee agree on the number of arguments.",
  type: "The stated C type is of the kernel's class: pointer or number, its width, its sign.",
  origin: "K or U: an argument is U if and only if the kernel declares it a pointer into user memory.",
  toctou: "TOCTOU: an argument has it if and only if Tracee reads through the pointer.",
  "toctou-prose": "The text calls the event open to TOCTOU only where Tracee reads through an argument.",
  hook: "A hook is what Tracee attaches to for this event.",
  symbol: "The kernel has what a hook names: a function or a tracepoint.",
  constant: "A constant that the text names is defined by kernel or libc.",
  related: "A related event is an event of Tracee, and another one.",
  status: "A call without code in the kernel is stated as unimplemented, and no other.",
} as const satisfies Record<string, string>;

export type Claim = keyof typeof CLAIMS;
