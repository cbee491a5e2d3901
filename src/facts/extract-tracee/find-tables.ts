import type { GoFile } from "./go-constants.ts";
import { readValue, type GoElement, type GoValue } from "./go-values.ts";

/**
 * The entries of every `map[KEY]VALUE{ ... }` written out in a file, wherever it stands. A map type without entries,
 * as of a function's result, is none.
 */
export function findTables({ file, tokens }: GoFile, key: string, value: string): TableEntry[] {
  const entries: TableEntry[] = [];
  tokens.forEach((token, at) => {
    if (token.text !== "map" || !BEFORE_VALUE.has(tokens[at - 1]?.text ?? "")) return;
    const type = tokens.slice(at + 1, at + 6).map(({ text }) => text);
    if (type.join(" ") !== `[ ${key} ] ${value} {`) return;
    const table = readValue(tokens, at, file).value;
    if (table.kind === "composite")
      entries.push(...table.elements.flatMap((element) => named(element, file)));
  });
  return entries;
}

const BEFORE_VALUE = new Set(["=", ":=", "(", ",", ":", "return"]);

function named({ key, value }: GoElement, file: string): TableEntry[] {
  return key?.kind === "name" ? [{ key: key.name, value, file, line: key.line }] : [];
}

export interface TableEntry {
  key: string;
  value: GoValue;
  file: string;
  line: number;
}
