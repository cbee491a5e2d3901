import { formatTags } from "../document/parse-tags.ts";
import type { ArgumentFacts, EventFacts } from "../facts/event-facts.ts";

/**
 * The document to fill in for an event: what facts can say of it, and placeholders for the rest. It passes `check`, with
 * a warning until the summary is written.
 */
export function formatNewDocument({ name, args, status }: EventFacts): string {
  const bullets = args.length > 0 ? args.map(formatArgument).join("\n") : "None.";
  return [
    ...(status ? [`---\nstatus: ${status}\n---`] : []),
    `# ${name}`,
    `## Intro\n\n${name} - One-sentence summary, which tells this event from its neighbours.`,
    "## Description\n\nWhat happens when the event is reported, and what to look for.",
    `## Arguments\n\n${bullets}\n`,
  ].join("\n\n");
}

function formatArgument({ name, kernelType, tags }: ArgumentFacts): string {
  return `* \`${name}\`${kernelType === null ? "" : `:\`${kernelType}\``}${formatTags(tags ?? [])} - What it tells.`;
}
