import type { EventFacts } from "../event-facts.ts";
import type { Verdict } from "./verdict.ts";

/** Not the document's doing, but readers must know: `stated` is Tracee's number of arguments, `fact` the kernel's. */
export function verifyArity({ arity, syscall }: EventFacts): Verdict[] {
  if (!arity || !syscall) return [];
  return [
    {
      claim: "arity",
      place: { field: "args", name: null },
      verdict: "differs",
      stated: String(arity.tracee),
      fact: String(arity.kernel),
      source: syscall.source,
    },
  ];
}
