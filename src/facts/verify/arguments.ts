import type { Event } from "../../event/event.ts";
import type { EventFacts } from "../event-facts.ts";
import type { Verdict } from "./verdict.ts";

/** One verdict for each argument where the lists are alike; else one, at the first argument that is out of place. */
export function verifyArguments(event: Event, facts: EventFacts): Verdict[] {
  const stated = event.args.map(({ name }) => name);
  const known = facts.args.map(({ name }) => name);
  const about = { claim: "argument", source: facts.source } as const;
  const at = stated.findIndex((name, index) => name !== known[index]);
  if (at === -1 && stated.length === known.length)
    return stated.map((name) => ({
      ...about,
      place: { field: "args.name", name },
      verdict: "agrees",
      stated: name,
      fact: name,
    }));
  return [
    {
      ...about,
      place: { field: at === -1 ? "args" : "args.name", name: stated[at] ?? null },
      verdict: "differs",
      stated: listNames(stated),
      fact: listNames(known),
    },
  ];
}

function listNames(names: string[]): string {
  return names.length > 0 ? names.join(", ") : "no arguments";
}
