import type { Argument, Event } from "../../event/event.ts";
import type { Tag } from "../../event/tags.ts";
import type { ArgumentFacts, EventFacts, FactSource } from "../event-facts.ts";
import { matchArguments } from "./match-arguments.ts";
import type { Claim, Verdict } from "./verdict.ts";

/** K and U as stated; both at once is never right. An argument without either states nothing. */
export function verifyOrigin(event: Event, facts: EventFacts): Verdict[] {
  return matchArguments(event, facts).flatMap(({ stated, fact }) => {
    const tags = stated.tags.filter(isOrigin);
    const wanted = fact?.tags?.filter(isOrigin) ?? null;
    // K and U exclude each other, so even an argument that nothing is known of cannot be both.
    if (tags.length === 2 && !wanted)
      return [judge("origin", { stated, tags, wanted: [], verdict: "differs", source: null })];
    if (tags.length === 0) return [];
    return [
      judge("origin", {
        stated,
        tags,
        wanted,
        ...compare(tags, wanted),
        source: facts.syscall?.source ?? null,
      }),
    ];
  });
}

/** TOCTOU as stated, on arguments that state any tag at all. */
export function verifyToctou(event: Event, facts: EventFacts): Verdict[] {
  return matchArguments(event, facts).flatMap(({ stated, fact }) => {
    if (stated.tags.length === 0) return [];
    const tags = stated.tags.filter(isToctou);
    const wanted = fact?.tags?.filter(isToctou) ?? null;
    if (tags.length === 0 && !isPointerTagged(fact)) return [];
    return [judge("toctou", { stated, tags, wanted, ...compare(tags, wanted), source: facts.source })];
  });
}

/** A plain value without the tag states nothing worth a verdict. */
function isPointerTagged(fact: ArgumentFacts | null): boolean {
  return fact?.tags?.includes("U") === true;
}

function compare(tags: Tag[], wanted: Tag[] | null): { verdict: Verdict["verdict"] } {
  if (!wanted) return { verdict: "unknown" };
  return { verdict: tags.join() === wanted.join() ? "agrees" : "differs" };
}

function judge(claim: Claim, judged: Judged): Verdict {
  const { stated, tags, wanted, verdict, source } = judged;
  return {
    claim,
    place: { field: "args.tags", name: stated.name },
    verdict,
    stated: word(claim, tags),
    fact: wanted ? word(claim, wanted) : "",
    source: wanted ? source : null,
  };
}

function word(claim: Claim, tags: Tag[]): string {
  if (claim === "toctou") return tags.length > 0 ? "TOCTOU" : "no TOCTOU";
  return tags.length > 0 ? tags.join(" and ") : "K or U, never both";
}

function isOrigin(tag: Tag): boolean {
  return tag === "K" || tag === "U";
}

function isToctou(tag: Tag): boolean {
  return tag === "TOCTOU";
}

interface Judged {
  stated: Argument;
  tags: Tag[];
  wanted: Tag[] | null;
  verdict: Verdict["verdict"];
  source: FactSource | null;
}
