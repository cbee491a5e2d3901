import type { EventFacts } from "../facts/event-facts.ts";
import { compareText } from "./join-events.ts";

/** Tracee's event sets by name, each with its events in the order given, and the events that are in none. */
export function listSets(events: Iterable<EventFacts>): { sets: ListedSet[]; inNone: string[] } {
  const sets = new Map<string, string[]>();
  const inNone: string[] = [];
  for (const event of events) {
    if (event.sets.length === 0) inNone.push(event.name);
    for (const set of event.sets) sets.set(set, [...(sets.get(set) ?? []), event.name]);
  }
  const listed = [...sets].map(([name, names]) => ({ name, events: names }));
  return { sets: listed.toSorted((a, b) => compareText(a.name, b.name)), inNone };
}

export interface ListedSet {
  name: string;
  events: string[];
}
