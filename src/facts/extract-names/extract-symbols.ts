import { familiesOf, LARGEST_CALL_FAMILY, SYMBOL_FAMILIES } from "../name-families.ts";
import type { KernelFacts } from "../kernel-facts.ts";
import type { SourceTree } from "../source-tree.ts";
import type { SymbolFacts } from "../symbol-facts.ts";
import { findFunctions, findLabels, type Occurrence } from "./find-functions.ts";
import { findTracepoints } from "./find-tracepoints.ts";
import { compareText, listPlaces } from "./list-places.ts";
import { readCode } from "./read-code.ts";

/**
 * Reads the whole of a kernel tree for the names of the families, for a name is missing only where no driver has it
 * either. `kernel` are the facts of the same tree, whose calls make families.
 */
export function extractSymbols(tree: SourceTree, { source, syscalls }: KernelFacts): SymbolFacts {
  const calls = new Set(syscalls.flatMap(namesOfCall));
  const families = new Set([...SYMBOL_FAMILIES, ...calls]);
  const isWanted = makeFilter(families);
  const best = new Map<string, Place>();
  const tracepoints: Place[] = [];
  for (const file of tree.list("").filter(isKernelCode)) {
    const code = readCode(tree.read(file) ?? "");
    const find = file.endsWith(".S") ? findLabels : findFunctions;
    for (const occurrence of find(code, isWanted)) keepBest(best, { ...occurrence, file });
    tracepoints.push(...findTracepoints(code).map((one) => ({ ...one, file, rank: 0 })));
  }
  const kept = dropLargeFamilies(families, [...best.keys()]);
  const isKept = (name: string): boolean => familiesOf(name).some((family) => kept.has(family));
  return {
    generatedBy: "hookbook facts; do not edit",
    source,
    families: [...kept].toSorted(),
    symbols: listPlaces([...best.values()].filter(({ name }) => isKept(name))),
    tracepoints: listPlaces(keepCommonSubsystems(tracepoints)),
  };
}

/** Code that becomes part of a kernel: neither tools nor samples, nor User-mode Linux, which is a program. */
function isKernelCode(file: string): boolean {
  return (
    /\.[chS]$/.test(file) &&
    !/^(?:Documentation|rust|samples|scripts|tools|usr|arch\/(?:\w+\/)?um)\//.test(file)
  );
}

function namesOfCall({ name, implementations }: KernelFacts["syscalls"][number]): string[] {
  return [name, ...implementations.map(({ entry }) => entry.replace(/^(?:compat_)?sys_/, ""))];
}

function keepBest(best: Map<string, Place>, place: Place): void {
  const known = best.get(place.name);
  if (known !== undefined && comparePlaces(place, known) >= 0) return;
  // A name cut out of a file's text would keep the whole of it in memory.
  const name = Array.from(place.name).join("");
  best.set(name, { ...place, name });
}

/** Definitions first; code before the stand-ins of headers, and what every machine has before what only one has. */
function comparePlaces(a: Place, b: Place): number {
  const scope = ({ file }: Place): number =>
    (file.endsWith(".h") ? 2 : 0) + (/^(?:arch|drivers|sound)\//.test(file) ? 1 : 0);
  return a.rank - b.rank || scope(a) - scope(b) || compareText(a.file, b.file) || a.line - b.line;
}

function dropLargeFamilies(families: ReadonlySet<string>, names: readonly string[]): Set<string> {
  const sizes = new Map<string, number>();
  for (const family of names.flatMap(familiesOf)) sizes.set(family, (sizes.get(family) ?? 0) + 1);
  return new Set(
    [...families].filter(
      (family) => SYMBOL_FAMILIES.includes(family) || (sizes.get(family) ?? 0) <= LARGEST_CALL_FAMILY,
    ),
  );
}

/** The subsystems of the kernel proper, each whole; those of single drivers are left out. */
function keepCommonSubsystems(places: readonly Place[]): Place[] {
  const isCommon = ({ file }: Place): boolean =>
    /^(?:include\/trace|arch\/(?:x86|arm64)\/include)\//.test(file);
  const subsystemOf = ({ name }: Place): string => name.slice(0, name.indexOf(":"));
  const common = new Set(places.filter(isCommon).map(subsystemOf));
  const best = new Map<string, Place>();
  for (const place of places) if (common.has(subsystemOf(place))) keepBest(best, place);
  return [...best.values()];
}

/** Asked for every call in the kernel, so most names are settled by their first word. */
function makeFilter(families: ReadonlySet<string>): (name: string) => boolean {
  const firstWords = new Set([...families].map((family) => /^[^_]+/.exec(family)?.[0] ?? ""));
  const isKnown = (name: string): boolean => familiesOf(name).some((family) => families.has(family));
  return (name) => firstWords.has(/[^_]+/.exec(name)?.[0] ?? "") && isKnown(name);
}

interface Place extends Occurrence {
  file: string;
}
