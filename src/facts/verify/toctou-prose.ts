import type { Event } from "../../event/event.ts";
import type { EventFacts } from "../event-facts.ts";
import type { Verdict } from "./verdict.ts";

/**
 * A sentence of the description or the issues that calls a syscall open to TOCTOU although Tracee reads through none of
 * its arguments. Sentences that deny or compare are left alone.
 */
export function verifyToctouProse(event: Event, facts: EventFacts): Verdict[] {
  const isDerived = facts.syscall !== null && facts.args.every(({ tags }) => tags !== null);
  if (!isDerived || facts.args.some(({ tags }) => tags?.includes("TOCTOU"))) return [];
  const sentences = [event.prose.description, event.prose.issues].flatMap((text) =>
    splitSentences(text ?? ""),
  );
  const found = sentences.find((sentence) => MENTION.test(sentence) && !DENIAL.test(sentence));
  if (found === undefined) return [];
  return [
    {
      claim: "toctou-prose",
      place: { field: "document", name: null },
      verdict: "differs",
      stated: found,
      fact: "Tracee reads through none of its arguments",
      source: facts.source,
    },
  ];
}

const MENTION = /\bTOCTOU\b|\btime[\s-]+of[\s-]+check/i;
const DENIAL = /\b(?:not|no|never|none|without|avoids?|immune|unlike|cannot|prevents?|instead)\b|n['’]t\b/i;

/** Sentences and list entries, white space collapsed. */
export function splitSentences(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+|\n\s*\n|\n(?=\s*[-*] )/)
    .map((sentence) => sentence.replaceAll(/\s+/g, " ").trim());
}
