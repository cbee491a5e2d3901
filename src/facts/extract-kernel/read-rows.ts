import { abiSources } from "./abi-sources.ts";
import type { Abi } from "../kernel-facts.ts";
import type { SourceTree } from "../source-tree.ts";
import { readTable } from "./read-table.ts";
import type { TableRow } from "./read-table.ts";
import { readUnistd } from "./read-unistd.ts";

const sharedTable = "scripts/syscall.tbl";
const sharedMakefile = "scripts/Makefile.asm-headers";

/** The table of an ABI and the rows it selects; no rows where the tree has no such table. */
export function readRows(tree: SourceTree, abi: Abi): { file: string; rows: TableRow[] } {
  const source = abiSources[abi];
  if ("file" in source.table) {
    const { file, tags } = source.table;
    return { file, rows: readTable(tree.read(file) ?? "", tags) };
  }
  if (tree.read(sharedTable) === null) return readUnistd(tree, abi);
  const { shared: variable } = source.table;
  const makefile = tree.read(`arch/${source.native.arch}/kernel/Makefile.syscalls`) ?? "";
  const tags = [...readWords(tree.read(sharedMakefile) ?? "", variable), ...readWords(makefile, variable)];
  const file = findTable(tree, makefile, variable);
  return { file, rows: readTable(tree.read(file) ?? "", tags) };
}

/** The shared table, or the one the architecture names, if that is more than a link to the shared one. */
function findTable(tree: SourceTree, makefile: string, variable: string): string {
  const own = /^syscalltbl\s*:?=\s*(\S+)/m.exec(makefile)?.[1]?.replace("$(srctree)/", "");
  const file = own?.replace("%", variable.replace("syscall_abis_", ""));
  const text = file === undefined ? null : tree.read(file);
  return file === undefined || text === null || text === tree.read(sharedTable) ? sharedTable : file;
}

function readWords(makefile: string, variable: string): string[] {
  return makefile
    .split("\n")
    .map((line) => /^(\w+)\s*[+:]?=\s*(.*)$/.exec(line))
    .filter((match) => match?.[1] === variable)
    .flatMap((match) => (match?.[2] ?? "").split(/[\s,]+/))
    .filter((word) => word !== "");
}
