import { abiPath, setPath, typePath } from "../event/addresses.ts";
import { abis } from "../facts/kernel-facts.ts";
import type { CatalogEvent } from "./join-events.ts";
import type { KnownFacts } from "./known-facts.ts";
import { listSets } from "./list-sets.ts";
import { listTypes } from "./list-types.ts";

/** The addresses of the pages that list facts. Without facts only those are there that say so. */
export function listFactPages({ events, facts }: Listed): string[] {
  const single = ["/nr/", "/sets/", "/status/", "/toctou/", "/types/"];
  if (!facts) return single;
  return [
    ...single,
    ...abis.map((abi) => abiPath(abi)),
    ...listSets(facts.events.values()).sets.map(({ name }) => setPath(name)),
    ...listTypes(events).map(({ word }) => typePath(word)),
  ];
}

interface Listed {
  events: readonly CatalogEvent[];
  facts: KnownFacts | null;
}
