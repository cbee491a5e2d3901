import type { Correction } from "../document/correct-arguments.ts";
import type { Event } from "../event/event.ts";
import { sortTags } from "../event/tags.ts";
import type { EventFacts } from "../facts/event-facts.ts";
import { matchArguments } from "../facts/verify/match-arguments.ts";
import { verifyOrigin, verifyToctou } from "../facts/verify/tags.ts";
import { verifyTypes } from "../facts/verify/c-types.ts";
import type { Verdict } from "../facts/verify/verdict.ts";

/**
 * What arguments must state instead of what contradicts the facts, where there is one right answer: the derived tags
 * with the writer's OPT, the kernel's type. A type that is only spelled another way stays, and so does what is not stated.
 */
export function listCorrections(event: Event, facts: EventFacts): Correction[] {
  const wrongTags = namesOf([...verifyOrigin(event, facts), ...verifyToctou(event, facts)]);
  const wrongTypes = namesOf(verifyTypes(event, facts));
  return matchArguments(event, facts).flatMap(({ stated, fact }): Correction[] => {
    const right: Correction = { argument: stated.name };
    if (fact?.tags && wrongTags.has(stated.name))
      right.tags = sortTags([...fact.tags, ...stated.tags.filter((tag) => tag === "OPT")]);
    if (fact?.kernelType && wrongTypes.has(stated.name)) right.type = fact.kernelType;
    return right.tags || right.type ? [right] : [];
  });
}

function namesOf(verdicts: Verdict[]): Set<string | null> {
  return new Set(verdicts.filter(({ verdict }) => verdict === "differs").map(({ place }) => place.name));
}
