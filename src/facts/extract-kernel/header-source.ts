import type { SourceTree } from "../source-tree.ts";
import { readLogicalLines } from "./preprocess.ts";
import type { HeaderSource, LogicalLine } from "./preprocess.ts";

/**
 * Finds headers as a program for one architecture would: `linux/` and `asm/` in the uapi folders, a bare name beside
 * the header that asks for it. `cache` may be shared between architectures.
 */
export function makeHeaderSource(
  tree: SourceTree,
  arch: string,
  cache: Map<string, LogicalLine[] | null> = new Map(),
): HeaderSource {
  const read = (file: string): LogicalLine[] | null => {
    const known = cache.get(file);
    if (known !== undefined) return known;
    const text = tree.read(file);
    const lines = text === null ? null : readLogicalLines(text);
    cache.set(file, lines);
    return lines;
  };
  return {
    find: (name, from) => listPlaces(name, from, arch).find((file) => read(file) !== null) ?? null,
    read: (file) => read(file) ?? [],
  };
}

function listPlaces(name: string, from: string, arch: string): string[] {
  const uapi = name.replace(/^uapi\//, "");
  if (uapi.startsWith("asm/"))
    return [`arch/${arch}/include/uapi/${uapi}`, `include/uapi/asm-generic/${uapi.slice("asm/".length)}`];
  const beside = name.includes("/") ? [] : [from.replace(/[^/]*$/, "") + name];
  return [`include/uapi/${uapi}`, ...beside];
}
