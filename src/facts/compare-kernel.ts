import { AT, compareRecords, compareVersions, indexBy } from "./compare.ts";
import type { ConstantGroup, Implementation, KernelFacts, KernelSyscall } from "./kernel-facts.ts";

/** What changed among the kernel's calls and constants, one line each: `+` added, `-` removed, `~` changed. */
export function compareKernel(before: KernelFacts, after: KernelFacts): string[] {
  return [
    ...compareVersions(before.source, after.source),
    ...compareRecords(indexBy(before.syscalls, "name"), indexBy(after.syscalls, "name"), {
      show: (call) => `${describeCall(call)} ${describeNumbers(call)}`,
      name: ({ name }) => name,
      parts: kernelParts,
    }),
    ...compareRecords(indexBy(before.constants, "id"), indexBy(after.constants, "id"), {
      show: ({ id, values }) => `constants ${id}: ${values.map(({ name }) => name).join(" ")}`,
      name: ({ id }) => `constants ${id}`,
      parts: constantParts,
    }),
    ...compareRecords(new Map(Object.entries(before.tables)), new Map(Object.entries(after.tables)), {
      show: ({ file, rows }) => `table ${file} with ${rows} rows`,
      name: ({ file }) => `table ${file}`,
      parts: ({ rows, unresolved }) => ({
        rows: String(rows),
        "rows without prototype": unresolved.join(" "),
      }),
    }),
  ];
}

/** The ABIs whose table has fewer rows than before, in words; none may be lost unseen. */
export function listShrunkTables(before: KernelFacts, after: KernelFacts): string[] {
  return Object.entries(before.tables).flatMap(([abi, table]) => {
    const rows = after.tables[abi as keyof KernelFacts["tables"]]?.rows ?? 0;
    return rows < table.rows ? [`${abi} has ${rows} rows, ${table.rows} before`] : [];
  });
}

/**
 * Facts read without man pages do not say when a call came; what `known` says of that is kept, so that nothing is lost
 * and nothing is compared that was not read.
 */
export function keepHistory(fresh: KernelFacts, known: KernelFacts): KernelFacts {
  const calls = indexBy(known.syscalls, "name");
  return {
    ...fresh,
    man: known.man,
    syscalls: fresh.syscalls.map((call) => {
      const old = calls.get(call.name);
      return old ? { ...call, since: old.since, removed: old.removed } : call;
    }),
  };
}

function kernelParts(call: KernelSyscall): Record<string, string> {
  const { implementations, since, removed, conditional, unimplemented, numbers, rows } = call;
  const parts: Record<string, string> = {
    since: since ? `${since.version} (${since.from})` : "",
    removed: removed ?? "",
    "may be configured out": conditional ? "yes" : "no",
    "without code on": unimplemented.join(" "),
  };
  for (const [abi, number] of Object.entries(numbers)) parts[`number on ${abi}`] = String(number);
  const places: string[] = Object.values(rows).map(String);
  for (const implementation of implementations) {
    const { column, abis, guards, file, line } = implementation;
    const kind = column === "compat" ? "compat prototype" : "prototype";
    for (const abi of abis) parts[`${kind} on ${abi}`] = describePrototype(implementation);
    parts[`guards of ${implementation.entry} on ${abis.join(" ")}`] = guards.join(" and ");
    places.push(`${file}:${line}`);
  }
  return { ...mergeAbis(parts), [AT]: places.join(" ") };
}

/** What is the same on several ABIs is said once, so that a changed prototype is one line and not nine. */
function mergeAbis(parts: Record<string, string>): Record<string, string> {
  const merged = new Map<string, string[]>();
  const rest: Record<string, string> = {};
  for (const [part, text] of Object.entries(parts)) {
    const [, kind, abi] = /^((?:compat )?prototype) on (\w+)$/.exec(part) ?? [];
    if (kind === undefined || abi === undefined) rest[part] = text;
    else merged.set(kind, [...(merged.get(kind) ?? []), `${abi}\n${text}`]);
  }
  for (const [kind, entries] of merged) rest[kind] = describeByAbi(entries);
  return rest;
}

function describeByAbi(entries: string[]): string {
  const abisOf = new Map<string, string[]>();
  for (const entry of entries) {
    const [abi = "", text = ""] = entry.split("\n");
    abisOf.set(text, [...(abisOf.get(text) ?? []), abi]);
  }
  return [...abisOf].map(([text, abis]) => `${text} [${abis.join(" ")}]`).join("; ");
}

function describeCall({ name, implementations }: KernelSyscall): string {
  const [first] = implementations;
  return first ? `${name}: ${describePrototype(first)}` : `${name}: no code`;
}

function describePrototype({ entry, arguments: prototype }: Implementation): string {
  if (!prototype) return `${entry}(?)`;
  return `${entry}(${prototype.map(({ declared, type, name }) => join(declared ?? type, name)).join(", ")})`;
}

function join(type: string, name: string): string {
  return type.endsWith("*") ? type + name : `${type} ${name}`;
}

function describeNumbers({ numbers }: KernelSyscall): string {
  return `[${Object.entries(numbers)
    .map(([abi, number]) => `${abi} ${number}`)
    .join(", ")}]`;
}

function constantParts({ kind, uses, values }: ConstantGroup): Record<string, string> {
  const parts: Record<string, string> = { kind, uses: uses.map((use) => use.join(".")).join(" ") };
  const places: string[] = [];
  for (const { name, value, abis, at, mask } of values) {
    const part = abis ? `${name} on ${abis.join(" ")}` : name;
    parts[part] = mask === undefined ? String(value) : `${value} under ${mask}`;
    places.push(at);
  }
  return { ...parts, [AT]: places.join(" ") };
}
