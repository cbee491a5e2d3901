/** Whether a row has, in every facet with choices, at least one of the chosen values. */
export function matchesChoices(row: Row, choices: Choices): boolean {
  return Object.keys(choices).every((facet) => matchesFacet(row, facet, choices));
}

/**
 * How many rows each value of each facet would leave if it were chosen beside what is chosen in the other facets:
 * the number a reader sees before clicking.
 */
export function countChoices(rows: readonly Row[], choices: Choices): Record<string, Map<string, number>> {
  const counts: Record<string, Map<string, number>> = {};
  for (const facet of Object.keys(choices)) {
    const others: Choices = { ...choices, [facet]: new Set() };
    const found = new Map<string, number>();
    for (const row of rows) {
      if (!matchesChoices(row, others)) continue;
      for (const value of new Set(row.values[facet])) found.set(value, (found.get(value) ?? 0) + 1);
    }
    counts[facet] = found;
  }
  return counts;
}

function matchesFacet(row: Row, facet: string, choices: Choices): boolean {
  const chosen = choices[facet];
  return !chosen || chosen.size === 0 || (row.values[facet]?.some((value) => chosen.has(value)) ?? false);
}

export interface Row {
  /** All words of the row, in lower case. */
  text: string;
  /** Facet to the row's values in it. */
  values: Record<string, string[]>;
}

/** Facet to its chosen values; an empty set narrows nothing. */
export type Choices = Record<string, Set<string>>;
