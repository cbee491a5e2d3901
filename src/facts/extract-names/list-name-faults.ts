import type { ConstantFacts } from "../constant-facts.ts";
import type { KernelFacts } from "../kernel-facts.ts";
import type { SymbolFacts } from "../symbol-facts.ts";

/**
 * Why names must not be kept: they lack over 1 % of the entries that the kernel's facts of the same tree found defined.
 * An empty list where they may be.
 */
export function listSymbolFaults({ symbols }: SymbolFacts, { syscalls }: KernelFacts): string[] {
  const defined = syscalls
    .flatMap(({ implementations }) => implementations)
    .filter(({ from }) => from === "definition");
  return listMissing(
    "entries",
    defined.map(({ entry }) => entry),
    symbols.map(([name]) => name),
  );
}

/** Likewise: over 1 % of the constants whose values are known. */
export function listConstantFaults(
  { kernel, families }: ConstantFacts,
  { constants }: KernelFacts,
): string[] {
  const ofFamilies = new RegExp(`^(?:${families.join("|")})_[A-Z0-9_]+$`);
  const valued = constants.flatMap(({ values }) => values.map(({ name }) => name));
  return listMissing(
    "constants",
    valued.filter((name) => ofFamilies.test(name)),
    kernel.map(([name]) => name),
  );
}

function listMissing(what: string, wanted: readonly string[], names: readonly string[]): string[] {
  const known = new Set(names);
  const all = new Set(wanted);
  const missing = [...all].filter((name) => !known.has(name));
  if (missing.length <= all.size * 0.01) return [];
  return [
    `${missing.length} of ${all.size} ${what} are not among the names: ${missing.slice(0, 20).join(", ")}`,
  ];
}
