import type { Argument, Event } from "../event/event.ts";
import { sortTags, type Tag } from "../event/tags.ts";
import type { ArgumentFacts, EventFacts } from "../facts/event-facts.ts";
import { matchArguments } from "../facts/verify/match-arguments.ts";
import type { Verdict } from "../facts/verify/verdict.ts";

/**
 * The arguments as a page shows them: Tracee's names in Tracee's order, the kernel's types, the derived tags; beside
 * each what a document says of it. What the document lists beyond them is `onlyStated`.
 */
export function showArguments(
  event: Event | null,
  facts: EventFacts,
  verdicts: readonly Verdict[],
): { args: ShownArgument[]; onlyStated: Argument[] } {
  const matched = event ? matchArguments(event, facts) : [];
  const args = facts.args.map((fact): ShownArgument => {
    const stated = matched.find((match) => match.fact === fact)?.stated ?? null;
    const about = verdicts.filter(
      ({ place, claim }) => stated !== null && claim !== "argument" && place.name === stated.name,
    );
    return {
      argument: {
        name: fact.name,
        type: typeOf(fact),
        tags: tagsOf(fact, stated),
        description: stated?.description ?? "",
        ...(stated?.more ? { more: stated.more } : {}),
      },
      facts: fact,
      stated,
      differs: about.filter(({ verdict, place }) => verdict === "differs" && place.field.startsWith("args")),
    };
  });
  const isShown = new Set(args.map(({ stated }) => stated));
  return { args, onlyStated: event?.args.filter((argument) => !isShown.has(argument)) ?? [] };
}

/** The kernel's type, else what Tracee reports; never empty. */
function typeOf({ kernelType, traceeType, decode }: ArgumentFacts): string {
  return kernelType ?? traceeType ?? decode ?? "any";
}

/** OPT is the writer's alone; where nothing can be derived the others are too. */
function tagsOf({ tags }: ArgumentFacts, stated: Argument | null): Tag[] {
  if (tags === null) return stated?.tags ?? [];
  return sortTags([...tags, ...(stated?.tags.includes("OPT") ? (["OPT"] as const) : [])]);
}

export interface ShownArgument {
  /** As it is shown, published and searched. */
  argument: Argument;
  /** Null where nothing is known of it. */
  facts: ArgumentFacts | null;
  /** As the document has it, or null. */
  stated: Argument | null;
  /** What the document says otherwise. */
  differs: Verdict[];
}
