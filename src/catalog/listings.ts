import type { Argument, Hook } from "../event/event.ts";
import type { ProbeType } from "../event/probe-types.ts";
import type { Tag } from "../event/tags.ts";
import { compareText, type CatalogEvent } from "./join-events.ts";

/** Every argument that carries the tag, in the order of the events. */
export function listArgumentsWithTag(events: readonly CatalogEvent[], tag: Tag): ListedArgument[] {
  return events.flatMap(({ event: { name, args } }) =>
    args.filter(({ tags }) => tags.includes(tag)).map((argument) => ({ event: name, argument })),
  );
}

/** Every hooked symbol, sorted, with the events that hang on it; `type` narrows to one probe type. */
export function listHooks(events: readonly CatalogEvent[], type?: ProbeType): ListedHook[] {
  const listed = new Map<string, ListedHook>();
  for (const { event } of events) {
    for (const { name, isSymbol, types } of event.hooks) {
      if (!isSymbol || (type && !types.includes(type))) continue;
      const hook = listed.get(name) ?? { name, types: [], events: [] };
      listed.set(name, hook);
      hook.events.push(event.name);
      hook.types = [...new Set([...hook.types, ...types])];
    }
  }
  return [...listed.values()].toSorted((a, b) => compareText(a.name, b.name));
}

export interface ListedArgument {
  event: string;
  argument: Argument;
}

export interface ListedHook extends Pick<Hook, "name" | "types"> {
  events: string[];
}
