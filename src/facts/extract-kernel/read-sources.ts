import type { SourceTree } from "../source-tree.ts";
import { abiSources } from "./abi-sources.ts";
import { findDeclarations, findDefineMacros, findDefinitions } from "./find-definitions.ts";
import type { Definition } from "./find-definitions.ts";
import { findListMacros } from "./list-macros.ts";
import type { ListMacro } from "./list-macros.ts";
import { findStubs } from "./find-stubs.ts";

/** What the tree's C files say about entries, before any of it is chosen for an ABI. */
export interface KernelSources {
  definitions: Map<string, Definition[]>;
  declarations: Map<string, Definition[]>;
  /** Macros that stand for several arguments, by file. */
  listMacros: ListMacro[];
  /** Assembler entries of each architecture: `sys_mmap2` goes on to `sys_mmap_pgoff`. */
  stubs: Map<string, Map<string, string>>;
  /** Types that are a pointer into user memory by their typedef. */
  userTypes: Set<string>;
}

// The folders that define entries. drivers/ as a whole is ten times as much text for two files.
const folders = [
  "block",
  "drivers/char",
  "drivers/pci",
  "fs",
  "init",
  "io_uring",
  "ipc",
  "kernel",
  "lib",
  "mm",
  "net",
  "security",
  "virt",
];

/** Reads every C file that may define an entry on one of the ABIs. */
export function readSources(tree: SourceTree): KernelSources {
  const arches = [...new Set(Object.values(abiSources).map((source) => source.native.arch))];
  const files = [...folders, ...arches.map((arch) => `arch/${arch}`)].flatMap((folder) => tree.list(folder));
  const headers = files.filter((file) => /\/include\/(?:uapi\/)?asm\/\w+\.h$/.test(file));
  const generic = [
    "include/linux/syscalls.h",
    "include/linux/compat.h",
    "include/asm-generic/compat.h",
    "include/asm-generic/syscalls.h",
  ];
  const read = (file: string): [string, string] => [file, tree.read(file) ?? ""];
  const texts = files.filter((file) => file.endsWith(".c") && !isForeign(file)).map(read);
  const headerTexts = [...generic, ...headers].map(read);
  const macros = headerTexts.flatMap(([, text]) => findDefineMacros(text));
  return {
    definitions: groupByEntry(texts.flatMap(([file, text]) => findDefinitions(file, text, macros))),
    declarations: groupByEntry(
      [...headerTexts, ...texts].flatMap(([file, text]) => findDeclarations(file, text)),
    ),
    listMacros: [...headerTexts, ...texts].flatMap(([file, text]) => findListMacros(file, text)),
    stubs: new Map(arches.map((arch) => [arch, readStubs(tree, arch, files)])),
    userTypes: findUserTypes(tree, headerTexts),
  };
}

/** User-mode Linux and tests live in these folders and define entries of their own. */
function isForeign(file: string): boolean {
  return /^arch\/\w+\/um\//.test(file) || /(?:^|\/)(?:tests?|tools)\//.test(file);
}

function readStubs(tree: SourceTree, arch: string, files: readonly string[]): Map<string, string> {
  const assembler = files.filter((file) => file.startsWith(`arch/${arch}/kernel/`) && file.endsWith(".S"));
  return new Map(assembler.flatMap((file) => findStubs(tree.read(file) ?? "")));
}

function findUserTypes(tree: SourceTree, headers: readonly [string, string][]): Set<string> {
  const uapi = [...tree.list("include/uapi/linux"), ...tree.list("include/uapi/asm-generic")];
  const texts = [...uapi.map((file) => tree.read(file) ?? ""), ...headers.map(([, text]) => text)];
  const found = texts
    .filter((text) => text.includes("__user *"))
    .flatMap((text) => [...text.matchAll(/(?:^typedef\b[^;{}()]*|^\}\s*)\b__user\s*\*\s*(\w+)\s*;/gm)])
    .map((match) => match[1] ?? "");
  return new Set(found);
}

function groupByEntry(definitions: Definition[]): Map<string, Definition[]> {
  const groups = new Map<string, Definition[]>();
  for (const definition of definitions) {
    const group = groups.get(definition.entry) ?? [];
    group.push(definition);
    groups.set(definition.entry, group);
  }
  return groups;
}
