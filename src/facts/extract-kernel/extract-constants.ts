import type { GroupSource } from "../constant-group.ts";
import { abis } from "../kernel-facts.ts";
import type { Abi, Constant, ConstantGroup } from "../kernel-facts.ts";
import type { SourceTree } from "../source-tree.ts";
import { makeHeaderReader } from "./read-header.ts";
import type { HeaderConstants } from "./read-header.ts";

/** Evaluates the constants of each group on every ABI. Groups that the tree has no constant of are left out. */
export function extractConstants(tree: SourceTree, groups: readonly GroupSource[]): ConstantGroup[] {
  const readHeader = makeHeaderReader(tree);
  return groups.flatMap((group) => {
    const found = abis.flatMap((abi) =>
      group.headers.flatMap((header) =>
        readGroup(group, readHeader(header, abi)).map((one) => ({ ...one, abi })),
      ),
    );
    if (found.length === 0) return [];
    return [{ id: group.id, kind: group.kind, uses: readUses(group.uses), values: mergeAbis(group, found) }];
  });
}

function readGroup(group: GroupSource, header: HeaderConstants | null): Omit<Found, "abi">[] {
  const { names, except } = group;
  const isMember = (name: string): boolean =>
    (names instanceof RegExp ? names.test(name) : header?.enumerationOf(name) === names.enum) &&
    !except?.test(name);
  return (header?.names ?? []).filter(isMember).flatMap((name) => {
    const constant = header?.find(name);
    const value = Number(constant?.value);
    return constant && Number.isSafeInteger(value)
      ? [{ name, value, at: `${constant.file}:${constant.line}` }]
      : [];
  });
}

/** One record for each value of a name, with the ABIs that have it so. */
function mergeAbis(group: GroupSource, found: readonly Found[]): Constant[] {
  const records = new Map<string, Found & { abis: Abi[] }>();
  for (const one of found) {
    const key = `${one.name} ${one.value}`;
    const record = records.get(key) ?? { ...one, abis: [] };
    if (!record.abis.includes(one.abi)) record.abis.push(one.abi);
    records.set(key, record);
  }
  return [...records.values()]
    .sort((a, b) => a.value - b.value || (a.name < b.name ? -1 : 1))
    .map((one) => {
      const mask = group.masked?.find((masked) => masked.names.test(one.name))?.mask;
      const isEverywhere = one.abis.length === abis.length;
      return {
        name: one.name,
        value: one.value,
        ...(isEverywhere ? {} : { abis: one.abis }),
        at: one.at,
        ...(mask === undefined ? {} : { mask }),
      };
    });
}

function readUses(uses: string): [string, string][] {
  return uses.split(" ").map((use) => {
    const dot = use.indexOf(".");
    return [use.slice(0, dot), use.slice(dot + 1)];
  });
}

interface Found {
  name: string;
  value: number;
  at: string;
  abi: Abi;
}
