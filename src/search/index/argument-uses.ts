import type { IndexedArgument, IndexedEvent } from "./indexed-event.ts";
import { packPlace, unpackPlace } from "./pack-rows.ts";
import type { LoadedEvent } from "./read-events.ts";

/**
 * Arguments by a key that several of them share, each as `event.place`; `keyOf` gives null for those that have none.
 */
export function packUses(
  events: readonly IndexedEvent[],
  keyOf: (argument: IndexedArgument) => string | null,
): Map<string, string> {
  const uses = new Map<string, string[]>();
  for (const [at, { args }] of events.entries())
    for (const [place, argument] of args.entries()) {
      const key = keyOf(argument);
      if (key !== null) uses.set(key, [...(uses.get(key) ?? []), `${packPlace(at)}.${packPlace(place)}`]);
    }
  return new Map([...uses].map(([key, places]) => [key, places.join(" ")]));
}

/** The arguments that `packUses` wrote under one key. */
export function readUses(text: string, events: readonly LoadedEvent[]): ArgumentUse[] {
  return text.split(" ").flatMap((use) => {
    const [at, place] = use.split(".");
    const event = events[unpackPlace(at)];
    const argument = event?.args[unpackPlace(place)]?.name;
    return event && argument !== undefined ? [{ event, argument }] : [];
  });
}

export interface ArgumentUse {
  event: LoadedEvent;
  argument: string;
}
