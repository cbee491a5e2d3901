import { assignNumbers, type Numbers } from "../facts/assign-numbers.ts";
import type { EventFacts } from "../facts/event-facts.ts";
import { joinFacts } from "../facts/join.ts";
import { indexNames, type KnownNames } from "../facts/known-names.ts";
import type { Facts } from "../read-facts.ts";

/** The facts, joined by event. */
export function joinKnown(facts: Facts): KnownFacts {
  const joined = joinFacts(facts.kernel, facts.tracee, facts.directions);
  return {
    ...facts,
    events: new Map(joined.map((event) => [event.name, event])),
    numbers: assignNumbers(facts.kernel, joined),
    names: indexNames(facts.symbols, facts.constantNames),
  };
}

export interface KnownFacts extends Facts {
  /** All of Tracee's events by name, also those without a page here. */
  events: ReadonlyMap<string, EventFacts>;
  numbers: Numbers;
  /** What kernel and libc call functions and constants. */
  names: KnownNames;
}
