import { nearestOf } from "../event/edit-distance.ts";
import type { ConstantFacts } from "./constant-facts.ts";
import type { FactSource } from "./event-facts.ts";
import { familiesOf } from "./name-families.ts";
import type { NamedPlace, SymbolFacts } from "./symbol-facts.ts";

/** Makes the names of kernel and libc ready to be asked for. */
export function indexNames(symbols: SymbolFacts, constants: ConstantFacts): KnownNames {
  return { symbols: indexSymbols(symbols), constants: indexConstants(constants) };
}

function indexSymbols({ source, families, symbols, tracepoints }: SymbolFacts): NameIndex {
  const places = placesIn([...symbols, ...tracepoints], source);
  const bareTracepoints = placesIn(
    tracepoints.map(([name, at]): NamedPlace => [name.replace(/^.*:/, ""), at]),
    source,
  );
  const starts = symbols.flatMap(([name]) => (name.endsWith("*") ? [name.slice(0, -1)] : []));
  const subsystems = new Set(tracepoints.map(([name]) => name.replace(/:.*$/, "")));
  const known = new Set(families);
  const find = (name: string): FactSource | null => {
    const start = starts.find((one) => name.startsWith(one));
    return (
      places.get(name) ??
      places.get(entryOf(name)) ??
      bareTracepoints.get(name) ??
      places.get(`${start}*`) ??
      null
    );
  };
  return {
    find(name) {
      const [subsystem, tracepoint] = name.split(":");
      if (tracepoint === undefined || subsystem === "syscalls") {
        const symbol = tracepoint ?? name;
        const isJudged = familiesOf(symbol).some((family) => known.has(family));
        return find(symbol) ?? (isJudged ? null : undefined);
      }
      return places.get(name) ?? (subsystems.has(subsystem ?? "") ? null : undefined);
    },
    nearest(name) {
      const known = [...places.keys()].filter((one) => !one.endsWith("*"));
      const same = known.find((one) => bareOf(one) === bareOf(name));
      return same ?? nearestOf(name, known, name.length < 8 ? 0 : 1);
    },
    source: nowhereIn(source),
  };
}

/** `__x64_sys_read`, `sys_enter_read`: what the macro that defines `sys_read` makes beside it. */
function entryOf(name: string): string {
  const wrapped = /^__(?:x64|ia32|arm64|riscv|s390x?|se|do)_((?:compat_)?sys_\w+)$/.exec(name)?.[1] ?? name;
  return wrapped.replace(/^sys_(?:enter|exit)_/, "sys_");
}

function indexConstants({ source, libc, families, kernel, libcOnly }: ConstantFacts): NameIndex {
  const places = placesIn(kernel, source);
  if (libc) for (const [name, place] of placesIn(libcOnly, libc)) places.set(name, place);
  const known = new Set(libc ? families : []);
  return {
    find: (name) => places.get(name) ?? (known.has(name.replace(/_.*$/, "")) ? null : undefined),
    nearest: (name) => nearestOf(name, places.keys(), name.length < 8 ? 1 : 2),
    source: nowhereIn(source),
  };
}

function placesIn(
  names: readonly NamedPlace[],
  { name, version }: Pick<FactSource, "name" | "version">,
): Map<string, FactSource> {
  return new Map(
    names.map(([word, at]): [string, FactSource] => {
      const colon = at.lastIndexOf(":");
      return [word, { name, version, file: at.slice(0, colon), line: Number(at.slice(colon + 1)) }];
    }),
  );
}

function nowhereIn({ name, version }: Pick<FactSource, "name" | "version">): FactSource {
  return { name, version, file: null, line: null };
}

/** Without what people add or leave out most: leading underscores, capitals. */
function bareOf(name: string): string {
  return name.replace(/^_+/, "").toLowerCase();
}

export interface KnownNames {
  symbols: NameIndex;
  constants: NameIndex;
}

export interface NameIndex {
  /** Where the name is defined; null where it is nowhere, undefined where that cannot be told. */
  find(name: string): FactSource | null | undefined;
  /** The one known name that is nearest to it. */
  nearest(name: string): string | undefined;
  /** What was searched. */
  source: FactSource;
}
