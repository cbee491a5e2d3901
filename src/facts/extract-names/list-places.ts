import type { NamedPlace } from "../symbol-facts.ts";

/** Names with their places as facts keep them: `["O_PATH", "include/uapi/asm-generic/fcntl.h:88"]`, sorted. */
export function listPlaces(found: readonly { name: string; file: string; line: number }[]): NamedPlace[] {
  return found
    .toSorted((a, b) => compareText(a.name, b.name))
    .map(({ name, file, line }): NamedPlace => [name, `${file}:${line}`]);
}

/** By code units, so that no locale changes an order. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
