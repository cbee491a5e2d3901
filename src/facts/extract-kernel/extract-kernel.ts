import { abis } from "../kernel-facts.ts";
import type { Abi, KernelFacts, KernelSyscall, KernelTable } from "../kernel-facts.ts";
import type { SourceTree } from "../source-tree.ts";
import { constantGroups } from "../constant-groups.ts";
import { abiSources } from "./abi-sources.ts";
import type { KernelBuild } from "./abi-sources.ts";
import { readConditionalEntries } from "./conditional-entries.ts";
import { extractConstants } from "./extract-constants.ts";
import { makeResolver } from "./resolve-entry.ts";
import type { Code, ResolveEntry } from "./resolve-entry.ts";
import { readRows } from "./read-rows.ts";
import type { TableRow } from "./read-table.ts";
import { findSince, readManTable } from "./since.ts";
import type { ManTable } from "./since.ts";

/**
 * Reads the facts of an unpacked kernel tree (6.11 or later), and from a tree of man pages when a call came.
 * Nothing is refused here: `listFaults` says whether the result may be kept.
 */
export function extractKernel(tree: SourceTree, man?: SourceTree): KernelFacts {
  const manTable = man === undefined ? null : readManTable(man);
  const tables: KernelFacts["tables"] = {};
  const calls = new Map<string, Call>();
  const tools: Tools = { resolve: makeResolver(tree), conditional: readConditionalEntries(tree) };
  for (const abi of abis) {
    const { file, rows } = readRows(tree, abi);
    // Older kernels do not have every architecture.
    if (rows.length === 0 && tree.list(`arch/${abiSources[abi].native.arch}`).length === 0) continue;
    const results = rows.map((row) => addRow({ abi, row }, calls, tools));
    tables[abi] = summarise(file, rows, results);
  }
  return {
    generatedBy: "hookbook facts; do not edit",
    source: readSource(tree),
    man: manTable === null ? null : { name: "Linux man-pages", version: manTable.version },
    tables,
    syscalls: [...calls.values()]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map((call) => toSyscall(call, manTable, tools.conditional)),
    constants: extractConstants(tree, constantGroups),
  };
}

/**
 * Why facts must not be kept: an architecture without a table, or under 99 % of the rows of all tables lead to a
 * prototype. An empty list where they may be.
 */
export function listFaults(facts: KernelFacts): string[] {
  const tables = abis.flatMap((abi) => {
    const table = facts.tables[abi];
    return table === undefined ? [] : [{ abi, ...table }];
  });
  if (isNoKernel(facts)) return ["no rows for x86_64 or any other ABI: this is no kernel tree"];
  const missing = tables
    .filter(({ rows }) => rows === 0)
    .map(({ abi, file }) => `no rows for ${abi} in ${file}`);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const unresolved = tables.flatMap(({ abi, unresolved: names }) => names.map((name) => `${name} (${abi})`));
  if (unresolved.length <= rows * 0.01) return missing;
  const share = ((100 * (rows - unresolved.length)) / rows).toFixed(1);
  const examples = unresolved.slice(0, 20).join(", ");
  return [...missing, `only ${share} % of ${rows} table rows lead to a prototype; not ${examples}`];
}

/** Whether there is no table of calls at all, so that nothing else need be said of the tree. */
export function isNoKernel({ tables }: Pick<KernelFacts, "tables">): boolean {
  return Object.values(tables).every(({ rows }) => rows === 0);
}

function addRow(place: { abi: Abi; row: TableRow }, calls: Map<string, Call>, tools: Tools): RowResult {
  const { abi, row } = place;
  const call = calls.get(row.name) ?? {
    name: row.name,
    numbers: {},
    rows: {},
    implementations: [],
    unimplemented: [],
  };
  calls.set(row.name, call);
  call.numbers[abi] = row.number;
  call.rows[abi] = row.line;
  const source = abiSources[abi];
  const native = addEntry(call, { abi, entry: row.entry, column: "native", build: source.native }, tools);
  if (native === "unimplemented") call.unimplemented.push(abi);
  addEntry(call, { abi, entry: row.compat, column: "compat", build: source.compat }, tools);
  return native;
}

function addEntry(call: Call, place: Place, tools: Tools): RowResult {
  if (place.entry === null) return "unimplemented";
  const found = tools.resolve(place.entry, place.build);
  if (found?.from !== "definition" && tools.conditional.has(place.entry)) return "unimplemented";
  const resolved = found ?? {
    entry: place.entry,
    arguments: null,
    file: null,
    line: null,
    guards: [],
    from: null,
  };
  const same = call.implementations.find((one) => one.column === place.column && isSameCode(one, resolved));
  if (same) same.abis.push(place.abi);
  else call.implementations.push({ ...resolved, abis: [place.abi], column: place.column });
  return found === null ? "unresolved" : "resolved";
}

function isSameCode(a: Code, b: Code): boolean {
  return (
    a.entry === b.entry &&
    a.file === b.file &&
    a.line === b.line &&
    JSON.stringify(a.arguments) === JSON.stringify(b.arguments)
  );
}

function toSyscall(call: Call, man: ManTable | null, conditional: ReadonlySet<string>): KernelSyscall {
  const native = call.implementations.filter((one) => one.column === "native");
  const compat = call.implementations.filter((one) => one.column === "compat");
  return {
    ...call,
    implementations: [...native, ...compat],
    conditional: conditional.has(native[0]?.entry ?? ""),
    since: findSince(call.name, man),
    removed: man?.removed.get(call.name) ?? null,
  };
}

function summarise(file: string, rows: readonly TableRow[], results: readonly RowResult[]): KernelTable {
  return {
    file,
    rows: rows.length,
    unimplemented: results.filter((result) => result === "unimplemented").length,
    unresolved: rows.filter((_, index) => results[index] === "unresolved").map((row) => row.name),
  };
}

function readSource(tree: SourceTree): KernelFacts["source"] {
  const makefile = tree.read("Makefile") ?? "";
  const read = (name: string): string =>
    new RegExp(`^${name}\\s*=[ \\t]*(\\S*)`, "m").exec(makefile)?.[1] ?? "";
  const sublevel = read("SUBLEVEL");
  const release = `${read("VERSION")}.${read("PATCHLEVEL")}`;
  const version = `${release}${sublevel === "" || sublevel === "0" ? "" : `.${sublevel}`}${read("EXTRAVERSION")}`;
  return { name: "Linux", version, tag: `v${version}` };
}

type Call = Pick<KernelSyscall, "name" | "numbers" | "rows" | "implementations" | "unimplemented">;

type RowResult = "resolved" | "unresolved" | "unimplemented";

interface Tools {
  resolve: ResolveEntry;
  conditional: ReadonlySet<string>;
}

interface Place {
  abi: Abi;
  entry: string | null;
  column: "native" | "compat";
  build: KernelBuild;
}
