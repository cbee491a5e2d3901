import type { Event } from "../event/event.ts";
import type { EventFacts } from "./event-facts.ts";
import type { KnownNames } from "./known-names.ts";
import { verifyArguments } from "./verify/arguments.ts";
import { verifyArity } from "./verify/arity.ts";
import { verifyConstants } from "./verify/constants.ts";
import { verifyHooks } from "./verify/hooks.ts";
import { verifyRelated } from "./verify/related.ts";
import { verifyStatus } from "./verify/status.ts";
import { verifySymbols } from "./verify/symbols.ts";
import { verifyOrigin, verifyToctou } from "./verify/tags.ts";
import { verifyToctouProse } from "./verify/toctou-prose.ts";
import { verifyTypes } from "./verify/c-types.ts";
import type { Verdict } from "./verify/verdict.ts";

/**
 * Judges what a document states against the facts of its event, claim by claim. `all` holds the facts of every event by
 * name, by which related events are known; without `names`, symbols and constants are not judged. What the document leaves
 * unsaid gets no verdict.
 */
export function verify(
  event: Event,
  facts: EventFacts,
  all: ReadonlyMap<string, EventFacts>,
  names: KnownNames | null = null,
): Verdict[] {
  return [
    ...verifyArguments(event, facts),
    ...verifyArity(facts),
    ...verifyTypes(event, facts),
    ...verifyOrigin(event, facts),
    ...verifyToctou(event, facts),
    ...verifyToctouProse(event, facts),
    ...verifyHooks(event, facts),
    ...(names ? [...verifySymbols(event, facts, names), ...verifyConstants(event, names)] : []),
    ...verifyRelated(event, facts, all),
    ...verifyStatus(event, facts),
  ];
}
