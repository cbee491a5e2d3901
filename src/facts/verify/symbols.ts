import type { Event, Hook } from "../../event/event.ts";
import type { EventFacts } from "../event-facts.ts";
import type { KnownNames } from "../known-names.ts";
import { findPoints, sourceOf, symbolOf } from "./hooks.ts";
import type { Verdict } from "./verdict.ts";

/**
 * Whether the kernel has what each hook names. What Tracee attaches to stands, though only another kernel may have it;
 * functions of user programs are not known.
 */
export function verifySymbols(event: Event, facts: EventFacts, { symbols }: KnownNames): Verdict[] {
  return event.hooks.map((hook) => {
    const [point] = findPoints(hook, facts);
    const found = isOfKernel(hook) ? symbols.find(symbolOf(hook)) : undefined;
    const source = found ?? (point ? sourceOf(point, facts) : null);
    return {
      claim: "symbol",
      place: { field: "hooks.name", name: hook.name },
      verdict: source ? "agrees" : found === null ? "differs" : "unknown",
      stated: hook.name,
      fact: source ? hook.name : found === null ? "no function or tracepoint of this name" : "",
      source: source ?? (found === null ? symbols.source : null),
    };
  });
}

function isOfKernel({ isSymbol, types }: Hook): boolean {
  const isOfProgram = types.length > 0 && types.every((type) => type === "uprobe" || type === "uretprobe");
  return isSymbol && !isOfProgram;
}
