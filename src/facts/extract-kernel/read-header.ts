import type { Abi } from "../kernel-facts.ts";
import type { SourceTree } from "../source-tree.ts";
import { abiSources } from "./abi-sources.ts";
import { evaluate } from "./evaluate.ts";
import { expandMacros } from "./expand-macros.ts";
import { makeHeaderSource } from "./header-source.ts";
import { preprocess } from "./preprocess.ts";
import type { HeaderSource, LogicalLine } from "./preprocess.ts";
import { readEnums } from "./read-enums.ts";

/** The constants that a header defines for one ABI. */
export interface HeaderConstants {
  names: string[];
  /** The tag of the enumeration that has the name as a member, if one has. */
  enumerationOf(name: string): string | undefined;
  /** The value and where the name is defined; null where it is not an integer. */
  find(name: string): { value: bigint; file: string; line: number } | null;
}

/**
 * Gives a reader of headers, each read once per ABI. `header`: as user space names it (`linux/mman.h`), or a path
 * from `include/` on for one that only the kernel has. Includes are followed into uapi headers.
 */
export function makeHeaderReader(tree: SourceTree): (header: string, abi: Abi) => HeaderConstants | null {
  const cache = new Map<string, LogicalLine[] | null>();
  const known = new Map<string, HeaderConstants | null>();
  return (header, abi) => {
    const key = `${abi} ${header}`;
    if (!known.has(key)) {
      const source = makeHeaderSource(tree, abiSources[abi].native.arch, cache);
      const file = header.startsWith("include/") ? header : source.find(header, "");
      const isThere = file !== null && source.read(file).length > 0;
      known.set(key, isThere ? readConstants(file, source, abi) : null);
    }
    return known.get(key) ?? null;
  };
}

function readConstants(file: string, source: HeaderSource, abi: Abi): HeaderConstants {
  const { macros, lines } = preprocess(file, source, abiSources[abi].macros);
  const enums = readEnums(lines);
  const valueOf = (expression: string, depth: number): bigint | undefined =>
    evaluate(expandMacros(expression, macros), {
      value: (name) => valueOfEnum(name, depth),
      isDefined: () => undefined,
    });
  const valueOfEnum = (name: string, depth: number): bigint | undefined => {
    const member = enums.get(name);
    const base = member === undefined || depth > 100 ? undefined : valueOf(member.expression, depth + 1);
    return base === undefined ? undefined : base + (member?.offset ?? 0n);
  };
  return {
    names: [...new Set([...macros.keys(), ...enums.keys()])],
    enumerationOf: (name) => enums.get(name)?.enumeration,
    find: (name) => {
      const place = enums.get(name) ?? macros.get(name);
      const isCall = Array.isArray(macros.get(name)?.parameters);
      const value = place === undefined || isCall ? undefined : valueOf(name, 0);
      return place === undefined || value === undefined
        ? null
        : { value, file: place.file, line: place.line };
    },
  };
}
