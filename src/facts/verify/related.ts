import type { Event } from "../../event/event.ts";
import type { EventFacts } from "../event-facts.ts";
import type { Verdict } from "./verdict.ts";

/** Names of related events, each of which must be an event, and not the document's own. */
export function verifyRelated(
  event: Event,
  facts: EventFacts,
  all: ReadonlyMap<string, EventFacts>,
): Verdict[] {
  return event.related.map(({ name }) => {
    const related = all.get(name);
    const isOther = related !== undefined && name !== event.name;
    const nowhere = { ...facts.source, file: null, line: null };
    return {
      claim: "related",
      place: { field: "related", name },
      verdict: isOther ? "agrees" : "differs",
      stated: name,
      fact: isOther ? name : related ? "the event itself" : "no event of Tracee",
      source: related?.source ?? nowhere,
    };
  });
}
