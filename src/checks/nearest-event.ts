import { nearestOf } from "../event/edit-distance.ts";

/** The event that a name most likely means: without the `sys_` of a kernel function, in lower case, or misspelt. */
export function nearestEvent(name: string, events: ReadonlyMap<string, unknown>): string | undefined {
  const bare = name.toLowerCase().replace(/^(?:__\w+?_)?sys_/, "");
  if (bare !== name && events.has(bare)) return bare;
  return nearestOf(name, events.keys(), name.length < 6 ? 1 : 2);
}
