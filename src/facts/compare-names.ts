import { AT, compareRecords, compareVersions } from "./compare.ts";
import type { ConstantFacts } from "./constant-facts.ts";
import type { NamedPlace, SymbolFacts } from "./symbol-facts.ts";

/** What changed among the names of functions and tracepoints, one line each: `+` added, `-` removed. */
export function compareSymbols(before: SymbolFacts, after: SymbolFacts): string[] {
  return [
    ...compareVersions(before.source, after.source),
    ...compareWords("family", before.families, after.families),
    ...comparePlaces("function", before.symbols, after.symbols),
    ...comparePlaces("tracepoint", before.tracepoints, after.tracepoints),
  ];
}

/** What changed among the names of constants, likewise. */
export function compareConstantNames(before: ConstantFacts, after: ConstantFacts): string[] {
  const version = ({ libc }: ConstantFacts): string => libc?.version ?? "none";
  return [
    ...compareVersions(before.source, after.source),
    ...(version(before) === version(after) ? [] : [`~ libc: ${version(before)} -> ${version(after)}`]),
    ...compareWords("family", before.families, after.families),
    ...comparePlaces("constant", before.kernel, after.kernel),
    ...comparePlaces("constant of libc", before.libcOnly, after.libcOnly),
  ];
}

/** Constants read without libc's headers keep what was known of them. */
export function keepLibc(fresh: ConstantFacts, known: ConstantFacts): ConstantFacts {
  const names = new Set(fresh.kernel.map(([name]) => name));
  const families = new Set(fresh.families);
  const isOwn = ([name]: NamedPlace): boolean => !names.has(name) && families.has(name.replace(/_.*$/, ""));
  return { ...fresh, libc: known.libc, libcOnly: known.libcOnly.filter(isOwn) };
}

/** Names that were there and are gone in numbers, in words; a release drops some, a broken reading drops many. */
export function listLostNames(what: string, before: readonly unknown[], after: readonly unknown[]): string[] {
  if (after.length >= before.length * 0.8) return [];
  return [`${after.length} ${what}, ${before.length} before`];
}

function compareWords(what: string, before: readonly string[], after: readonly string[]): string[] {
  const places = (words: readonly string[]): NamedPlace[] => words.map((word): NamedPlace => [word, ""]);
  return comparePlaces(what, places(before), places(after));
}

function comparePlaces(what: string, before: readonly NamedPlace[], after: readonly NamedPlace[]): string[] {
  const index = (names: readonly NamedPlace[]): Map<string, NamedPlace> =>
    new Map(names.map((named) => [named[0], named]));
  return compareRecords(index(before), index(after), {
    show: ([name, at]) => `${what} ${name}${at && ` (${at})`}`,
    name: ([name]) => `${what} ${name}`,
    parts: ([, at]) => ({ [AT]: at }),
  });
}
