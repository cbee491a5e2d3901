import type { Found } from "./found.ts";
import { SCORES } from "./match/scores.ts";

/** The place of the event that a query names, whatever surrounds the name; -1 where it names none. */
export function findExact({ entries }: Found): number {
  const [first] = entries;
  const isNamed = first?.result?.kind === "name" || first?.result?.kind === "alias";
  // A point for each form that comes before; a slip or a part of a name is worth far less.
  return isNamed && (first.result?.score ?? 0) > SCORES.variant ? 0 : -1;
}
