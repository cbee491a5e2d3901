import { argumentId, hookId } from "../event/addresses.ts";
import type { KernelFacts } from "../facts/kernel-facts.ts";
import type { CatalogEvent } from "./join-events.ts";
import { constantsOf, listSections } from "./list-sections.ts";

/** Whether the page of the event has something at this id. */
export function hasAnchor(entry: CatalogEvent, id: string, kernel: KernelFacts | undefined): boolean {
  if (id.startsWith("arg-")) return entry.event.args.some(({ name }) => argumentId(name) === id);
  if (id.startsWith("hook-"))
    return entry.hooks.some(({ hook }) => hook.isSymbol && hookId(hook.name) === id);
  if (id === "summary") return true;
  return listSections(entry, constantsOf(entry, kernel)).some((section) => section.id === id);
}
