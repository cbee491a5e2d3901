import type { Hits } from "./collect-hits.ts";
import type { NamesIndex } from "../open-index.ts";
import type { LoadedEvent } from "../index/read-events.ts";
import { SCORES } from "./scores.ts";

/**
 * Adds the events with an argument of exactly that name, Tracee's or the kernel's. One whose own name has the word too
 * comes first. Returns whether there are any.
 */
export function matchArgument(word: string, index: NamesIndex, hits: Hits): boolean {
  const name = word.toLowerCase();
  for (const event of index.byArgument.get(name) ?? []) {
    const own = event.args.find((argument) => argument.name.toLowerCase() === name)?.name ?? name;
    const why = `argument ${own} of ${event.name}`;
    hits.add(event, { score: SCORES.argument + rate(event, name), kind: "argument", why, argument: own });
  }
  for (const { event, argument } of index.kernelNames.get(name) ?? []) {
    const why = `argument ${argument} of ${event.name}, ${name} in the kernel`;
    hits.add(event, { score: SCORES.kernelName + rate(event, name), kind: "argument", why, argument });
  }
  return index.byArgument.has(name) || index.kernelNames.has(name);
}

/** Adds the events with an argument whose name begins with the word or has it between underscores. */
export function matchArgumentPart(word: string, index: NamesIndex, hits: Hits): void {
  const part = word.toLowerCase();
  if (part.length < 3) return;
  for (const [name, events] of index.byArgument) {
    const at = name.indexOf(part);
    if (at < 0 || name === part) continue;
    const base = at === 0 ? SCORES.argumentPrefix : SCORES.argumentPrefix - (name[at - 1] === "_" ? 30 : 250);
    for (const event of events) {
      const score = base + (20 * part.length) / name.length + 5 * event.weight;
      hits.add(event, { score, kind: "argument", why: `argument ${name} of ${event.name}`, argument: name });
    }
  }
}

function rate({ name, weight }: LoadedEvent, word: string): number {
  return (name.startsWith(word) ? 20 : name.includes(word) ? 10 : 0) + 5 * weight;
}
