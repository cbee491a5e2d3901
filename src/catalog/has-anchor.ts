import { argumentId, hookId } from "../event/addresses.ts";
import type { Event } from "../event/event.ts";

/** Whether the page of the event has something at this id. */
export function hasAnchor({ args, hooks, prose }: Event, id: string): boolean {
  if (id.startsWith("arg-")) return args.some(({ name }) => argumentId(name) === id);
  if (id.startsWith("hook-")) return hooks.some(({ name, isSymbol }) => isSymbol && hookId(name) === id);
  if (id === "description" || id === "example" || id === "issues") return prose[id] !== undefined;
  return ["summary", "signature", "arguments", "hooks", "sources"].includes(id);
}
