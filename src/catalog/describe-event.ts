import { readPlainText } from "../document/plain-text.ts";
import type { Argument } from "../event/event.ts";
import type { CatalogEvent } from "./join-events.ts";

/** Plain text that tells an event without its page: for search engines and for the card of a pasted link. */
export function describeEvent({ event: { summary, args }, numbers }: Described): string {
  const first = readPlainText(summary) || describeNumber(numbers) || "An event of Tracee";
  const sentence = first === "" || /[.!?]$/.test(first) ? first : `${first}.`;
  const list = args.map(describeArgument).join(", ");
  return [sentence, list ? `Arguments: ${list}.` : "No arguments."].filter(Boolean).join(" ");
}

/** What an event without a document is, as far as the facts tell. */
export function describeKind({ facts, numbers }: Pick<CatalogEvent, "facts" | "numbers">): string {
  if (facts?.sets.includes("tests")) return "An event with which Tracee tests itself; not described yet.";
  if (!facts?.isSyscall) return "An event of Tracee that is no syscall; not described yet.";
  return facts.syscall?.abi === "i386" && numbers.x86_64 === undefined
    ? "A syscall of 32-bit programs; not described yet."
    : "A syscall; not described yet.";
}

function describeNumber({ x86_64 }: Described["numbers"]): string {
  return x86_64 === undefined ? "" : `Syscall ${x86_64} of x86_64`;
}

function describeArgument({ name, type, tags }: Argument): string {
  const words = [type, tags.join(" ")].filter(Boolean).join(", ");
  return words ? `${name} (${words})` : name;
}

type Described = Pick<CatalogEvent, "event" | "numbers">;
