import type { KernelFacts } from "../facts/kernel-facts.ts";
import type { CatalogEvent } from "./join-events.ts";
import { listConstants, titleConstants, type ConstantList } from "./list-constants.ts";

/** The parts of an event's page in their order: the id of each, and its heading. What has nothing to show is left out. */
export function listSections(entry: CatalogEvent, constants: readonly ConstantList[]): EventSection[] {
  const { facts, related, referencedBy } = entry;
  const { prose } = entry.event;
  const sections: [id: string, title: string, isThere: unknown][] = [
    ["signature", "Signature", true],
    ["arguments", "Arguments", true],
    ["description", "Description", prose.description],
    ["example", "Example use", prose.example],
    ["issues", "Issues", prose.issues],
    ["policy", "In a policy", facts],
    ["flags", titleConstants(constants), constants.length > 0],
    ["numbers", "Numbers", facts?.syscall],
    ["hooks", "Hooks", true],
    ["related", "Related events", related.length > 0 || referencedBy.length > 0 || prose.related],
    ["sources", "Sources", true],
  ];
  return sections.filter(([, , isThere]) => isThere).map(([id, title]) => ({ id, title }));
}

/** The constants that the arguments of an event take. */
export function constantsOf({ event }: CatalogEvent, kernel: KernelFacts | undefined): ConstantList[] {
  const names = event.args.map(({ name }) => name);
  return kernel ? listConstants(event.name, names, kernel) : [];
}

export interface EventSection {
  id: string;
  title: string;
}
