import { isOn, neededFlag } from "../facts/constants-on.ts";
import { describeAbis, describeBits } from "../facts/constant-words.ts";
import { ALL_BITS } from "../facts/decode-number.ts";
import type { FactSource } from "../facts/event-facts.ts";
import { abis, type Constant, type ConstantGroup, type KernelFacts } from "../facts/kernel-facts.ts";

/**
 * The constants that an event's arguments take: a list for each group of them, in the order of the arguments;
 * arguments that take the same ones share a list. `args` are Tracee's names. Empty where no argument takes any.
 */
export function listConstants(event: string, args: readonly string[], kernel: KernelFacts): ConstantList[] {
  const groups = args.flatMap((argument) => {
    const group = kernel.constants.find(({ uses }) =>
      uses.some(([name, used]) => name === event && used === argument),
    );
    return group ? [{ group, argument }] : [];
  });
  const shared = Map.groupBy(groups, ({ group }) => group);
  return [...shared].map(([group, uses]) => ({
    id: group.id,
    kind: group.kind,
    args: uses.map(({ argument }) => argument),
    blocks: listBlocks(group, kernel),
  }));
}

/** The heading of the section that shows the lists. */
export function titleConstants(lists: readonly ConstantList[]): string {
  return lists.every(({ kind }) => kind === "values") ? "Values" : "Flag values";
}

/** Whether a number means different things on different ABIs. */
export function differsByAbi(lists: readonly ConstantList[]): boolean {
  return lists.some(({ blocks }) => blocks.some(({ rows }) => rows.some(({ note }) => note !== "")));
}

/** Single flags and each set of values under a mask stand together, in the order of their bits. */
function listBlocks(group: ConstantGroup, kernel: KernelFacts): ConstantBlock[] {
  const byMask = Map.groupBy(group.values, ({ mask }) =>
    group.kind === "values" ? ALL_BITS : (mask ?? null),
  );
  const blocks = [...byMask].map(([mask, constants]) => ({
    title: describeBits(
      { mask: mask === null ? null : BigInt(mask), needs: neededFlag(constants[0]?.name ?? "") },
      (bits) => format(bits, constants[0], group.kind),
    ),
    first: lowestBit(mask === null ? orAll(constants) : BigInt(mask)),
    rows: listRows(constants, group.kind, kernel),
  }));
  const sorted = blocks.toSorted((a, b) => Number(a.first - b.first));
  return sorted.map(({ title, rows }) => ({ title: isPlain(title, sorted.length) ? null : title, rows }));
}

/** Nothing needs saying of a group that has only flags. */
function isPlain(title: string, blocks: number): boolean {
  return blocks === 1 && title === "any of";
}

function listRows(
  constants: readonly Constant[],
  kind: ConstantGroup["kind"],
  kernel: KernelFacts,
): ConstantRow[] {
  const rows = [...Map.groupBy(constants, ({ name }) => name)].map(([name, definitions]) => {
    const written = abis.map((abi) => {
      const definition = definitions.find((one) => isOn(one, abi));
      return [abi, definition ? format(BigInt(definition.value), definition, kind) : null] as const;
    });
    const first = abis.flatMap((abi) => definitions.find((one) => isOn(one, abi)) ?? [])[0];
    const [, file = null, line = ""] = /^(.+):(\d+)$/.exec(first?.at ?? "") ?? [];
    const { name: source, version } = kernel.source;
    return {
      number: first?.value ?? 0,
      row: {
        name,
        ...describeAbis(new Map(written)),
        source: { name: source, version, file, line: Number(line) },
      },
    };
  });
  return rows.toSorted((a, b) => a.number - b.number).map(({ row }) => row);
}

/** As people write it: permission bits octal, flags and codes hexadecimal, small values of a list decimal. */
function format(value: bigint, constant: Constant | undefined, kind: ConstantGroup["kind"]): string {
  if (value === 0n) return "0";
  if (constant?.name.startsWith("S_I")) return `0${value.toString(8)}`;
  return kind === "values" && value < 0x1000n ? String(value) : `0x${value.toString(16)}`;
}

function orAll(constants: readonly Constant[]): bigint {
  return constants.reduce((bits, { value }) => bits | BigInt(value), 0n);
}

function lowestBit(bits: bigint): bigint {
  return bits & -bits;
}

export interface ConstantList {
  /** The group's id in the facts. */
  id: string;
  kind: ConstantGroup["kind"];
  /** The event's arguments that take these constants. */
  args: string[];
  blocks: ConstantBlock[];
}

export interface ConstantBlock {
  /** Which bits these are, in the words that `readBits` understands; null where all are single flags. */
  title: string | null;
  rows: ConstantRow[];
}

export interface ConstantRow {
  name: string;
  /** On the first ABI that has it. */
  value: string;
  /** What differs on other ABIs, in the words that `readOnAbi` understands; mostly empty. */
  note: string;
  /** The definition on that ABI. */
  source: FactSource;
}
