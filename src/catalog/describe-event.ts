import { readPlainText } from "../document/plain-text.ts";
import type { Argument, Event } from "../event/event.ts";

/** Plain text that tells an event without its page: for search engines and for the card of a pasted link. */
export function describeEvent({ summary, args }: Event): string {
  const first = readPlainText(summary);
  const sentence = first === "" || /[.!?]$/.test(first) ? first : `${first}.`;
  const list = args.map(describeArgument).join(", ");
  return [sentence, list ? `Arguments: ${list}.` : "No arguments."].filter(Boolean).join(" ");
}

function describeArgument({ name, type, tags }: Argument): string {
  const words = [type, tags.join(" ")].filter(Boolean).join(", ");
  return words ? `${name} (${words})` : name;
}
