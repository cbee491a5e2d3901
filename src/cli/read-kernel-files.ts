import { join } from "node:path";
import { compareKernel, keepHistory, listShrunkTables } from "../facts/compare-kernel.ts";
import { compareConstantNames, compareSymbols, keepLibc, listLostNames } from "../facts/compare-names.ts";
import { constantFactsSchema } from "../facts/constant-facts.ts";
import { extractKernel, isNoKernel, listFaults } from "../facts/extract-kernel/extract-kernel.ts";
import { extractConstantNames } from "../facts/extract-names/extract-constant-names.ts";
import { extractSymbols } from "../facts/extract-names/extract-symbols.ts";
import { listConstantFaults, listSymbolFaults } from "../facts/extract-names/list-name-faults.ts";
import { formatFacts } from "../facts/format-facts.ts";
import { kernelFactsSchema, type KernelFacts } from "../facts/kernel-facts.ts";
import type { SourceTree } from "../facts/source-tree.ts";
import { symbolFactsSchema } from "../facts/symbol-facts.ts";
import { readConstantFacts, readKernelFacts, readSymbolFacts } from "../read-facts.ts";
import { CallError } from "./command.ts";
import type { FactsFile } from "./facts-file.ts";
import { openSourceTree } from "./open-source-tree.ts";

/**
 * The three files that a kernel tree gives: calls, functions, names of constants. What man pages and libc's headers tell
 * is kept where none are given. Names are not sought where the calls are faulty: such a tree is refused. Throws a
 * NoKernelTree where the tree has no calls at all.
 */
export function readKernelFiles(folder: string, { kernel, man, libc }: KernelSources): FactsFile[] {
  const tree = openSourceTree(kernel);
  const libcTree = libc === undefined ? undefined : openSourceTree(libc);
  const { facts, calls } = readCalls(folder, tree, man);
  if (calls.faults.length > 0) return [calls];
  const names = extractConstantNames(tree, facts.source, libcTree);
  if (libc !== undefined && names.libc === null)
    throw new CallError(`${libc} has no headers of the GNU C Library`);
  return [calls, readFunctions(folder, tree, facts), readConstants(folder, names, facts)];
}

/** The tree is of another kind. */
export class NoKernelTree extends Error {}

function readCalls(
  folder: string,
  tree: SourceTree,
  man: string | undefined,
): { facts: KernelFacts; calls: FactsFile } {
  const before = readKernelFacts(folder);
  const read = extractKernel(tree, man === undefined ? undefined : openSourceTree(man));
  if (isNoKernel(read)) throw new NoKernelTree(listFaults(read).join("\n"));
  if (man !== undefined && read.man === null) throw new CallError(`${man} has no man page syscalls(2)`);
  const facts = kernelFactsSchema.parse(man === undefined && before ? keepHistory(read, before) : read);
  const calls = {
    file: join(folder, "kernel.json"),
    text: formatFacts(facts),
    summary: `Linux ${facts.source.version}, ${facts.syscalls.length} calls`,
    differences: before ? compareKernel(before, facts) : ["+ kernel.json"],
    faults: [...listFaults(facts), ...(before ? listShrunkTables(before, facts) : [])],
  };
  return { facts, calls };
}

function readFunctions(folder: string, tree: SourceTree, kernel: KernelFacts): FactsFile {
  const before = readSymbolFacts(folder);
  const facts = symbolFactsSchema.parse(extractSymbols(tree, kernel));
  const { symbols, tracepoints, families } = facts;
  return {
    file: join(folder, "symbols.json"),
    text: formatFacts(facts),
    summary: `${symbols.length} functions of ${families.length} families, ${tracepoints.length} tracepoints`,
    differences: before ? compareSymbols(before, facts) : ["+ symbols.json"],
    faults: [
      ...listSymbolFaults(facts, kernel),
      ...(before ? listLostNames("functions", before.symbols, symbols) : []),
      ...(before ? listLostNames("tracepoints", before.tracepoints, tracepoints) : []),
    ],
  };
}

function readConstants(
  folder: string,
  read: ReturnType<typeof extractConstantNames>,
  kernel: KernelFacts,
): FactsFile {
  const before = readConstantFacts(folder);
  const facts = constantFactsSchema.parse(read.libc === null && before ? keepLibc(read, before) : read);
  return {
    file: join(folder, "constants.json"),
    text: formatFacts(facts),
    summary: `${facts.kernel.length} names of constants, ${facts.libcOnly.length} more of libc ${facts.libc?.version ?? "none"}`,
    differences: before ? compareConstantNames(before, facts) : ["+ constants.json"],
    faults: [
      ...listConstantFaults(facts, kernel),
      ...(before ? listLostNames("constants", before.kernel, facts.kernel) : []),
      ...(before ? listLostNames("constants of libc", before.libcOnly, facts.libcOnly) : []),
    ],
  };
}

interface KernelSources {
  kernel: string;
  man: string | undefined;
  libc: string | undefined;
}
