import type { SourceTree } from "../source-tree.ts";
import { abiSources } from "./abi-sources.ts";
import type { Abi } from "../kernel-facts.ts";
import { evaluate } from "./evaluate.ts";
import { expandMacros } from "./expand-macros.ts";
import { makeHeaderSource } from "./header-source.ts";
import { preprocess } from "./preprocess.ts";
import type { HeaderNames } from "./preprocess.ts";
import type { TableRow } from "./read-table.ts";

const shared = "include/uapi/asm-generic/unistd.h";

/** The rows of an ABI whose kernel is older than 6.11 and has no table: from its unistd.h, which is one in C. */
export function readUnistd(tree: SourceTree, abi: Abi): { file: string; rows: TableRow[] } {
  const { native, macros } = abiSources[abi];
  const start = `arch/${native.arch}/include/uapi/asm/unistd.h`;
  const names = preprocess(start, makeHeaderSource(tree, native.arch), macros);
  const callNames = readCallNames(names);
  const rows = names.lines.flatMap(({ text, line }) => {
    const [, form = "", list = ""] =
      /^\s*__(SYSCALL|SC_COMP_3264|SC_COMP|SC_3264|SC_WRAP)\s*\((.*)\)/.exec(text) ?? [];
    const [number = "", ...symbols] = list.split(",").map((one) => one.trim());
    const value = valueOf(number, names);
    const name = value === undefined ? undefined : callNames.get(value);
    if (value === undefined || name === undefined) return [];
    const isSplit = form.endsWith("_3264");
    const compat = symbols[isSplit ? 2 : 1];
    return [
      {
        number: Number(value),
        name,
        entry: toSymbol(symbols[isSplit ? 1 : 0]),
        compat: toSymbol(compat),
        line,
      },
    ];
  });
  return {
    file: shared,
    rows: [...new Map(rows.map((row) => [row.number, row])).values()].sort((a, b) => a.number - b.number),
  };
}

function readCallNames(names: HeaderNames): Map<bigint, string> {
  const found = new Map<bigint, string>();
  for (const macro of names.macros.keys()) {
    const name = /^__NR_(\w+)$/.exec(macro)?.[1];
    const value =
      name === undefined || /^(?:syscalls|arch_specific_syscall)$/.test(name)
        ? undefined
        : valueOf(macro, names);
    if (name !== undefined && value !== undefined) found.set(value, name);
  }
  return found;
}

function valueOf(expression: string, names: HeaderNames): bigint | undefined {
  return evaluate(expandMacros(expression, names.macros), {
    value: () => undefined,
    isDefined: () => undefined,
  });
}

function toSymbol(word: string | undefined): string | null {
  return word === undefined || word === "" || word === "sys_ni_syscall" ? null : word;
}
