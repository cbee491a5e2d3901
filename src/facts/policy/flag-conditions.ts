import { constantsOn } from "../constants-on.ts";
import { ALL_BITS, type NamedValue } from "../decode-number.ts";
import type { ArgumentFacts, EventFacts } from "../event-facts.ts";
import type { Abi, ConstantGroup } from "../kernel-facts.ts";
import type { ArgumentConditions, Condition } from "./condition.ts";
import { findPrinter, listValuesWith, MOST_VALUES } from "./flag-values.ts";
import { TELLING, TOGETHER } from "./telling-constants.ts";

/**
 * Conditions on an argument that takes constants. Tracee compares numbers as they are, in decimal, and has no masks: a
 * flag among others is the list of every value that has it. Null for an argument without constants.
 */
export function listFlagConditions(
  argument: ArgumentFacts,
  event: EventFacts,
  constants: readonly ConstantGroup[],
): Omit<ArgumentConditions, "argument"> | null {
  const group = constants.find(({ uses }) =>
    uses.some(([name, used]) => name === event.name && used === argument.name),
  );
  const print = findPrinter(argument.traceeType);
  if (!group || !print) return null;
  const place = `${event.name}.${argument.name}`;
  const name = TELLING[place] ?? TELLING[group.id] ?? firstName(group);
  const together = TOGETHER[place] ?? TOGETHER[group.id] ?? [[name]];
  const results = listAbis(event).map((abi) => {
    const known = constantsOn(group, abi);
    return { abi, known, list: listWith(name, known, print) };
  });
  const toCondition = (means: string, { values, abis }: Merged): Condition => {
    return { filter: `data.${argument.name}=${values.join(",")}`, means, abis };
  };
  const lists = merge(results.map(({ abi, list }) => [abi, Array.isArray(list) ? list : null]));
  const conditions = lists.map((list) => toCondition(sayHas(group, name), list));
  const long = results.flatMap(({ abi, list }) => (typeof list === "string" ? [{ abi, takes: list }] : []));
  if (long.length === 0) return { conditions, limit: null };
  const exact = together.flatMap((names) =>
    merge(results.map(({ abi, known }) => [abi, addUp(names, known, print)])).map((one) =>
      toCondition(`exactly ${join(names)}`, one),
    ),
  );
  return {
    conditions: lists.length > 0 ? conditions : exact,
    limit: `${name} among others would take ${sayLengths(long, results.length)}`,
  };
}

/**
 * The ABIs that an event of Tracee is for, which runs on x86_64 and arm64: those themselves, or the 32-bit ABI beside
 * each where the event stands for a call that only that one has. Ids from 9000 on mean that the event is not there.
 */
export function listAbis({ ids, syscall }: Pick<EventFacts, "ids" | "syscall">): Abi[] {
  const isNarrow = syscall?.abi === "i386" || syscall?.abi === "arm";
  const abis: Abi[] = [];
  if (ids.x86_64 < ABSENT) abis.push(isNarrow ? "i386" : "x86_64");
  if (ids.arm64 < ABSENT) abis.push(isNarrow ? "arm" : "arm64");
  return abis;
}

const ABSENT = 9000;

function firstName({ values }: ConstantGroup): string {
  return (values.find(({ value }) => value !== 0) ?? values[0])?.name ?? "";
}

/** The values that have the constant, or how many there are if nobody can read them; null where the ABI lacks it. */
function listWith(name: string, known: readonly NamedValue[], print: Print): string[] | string | null {
  const asked = known.find((constant) => constant.name === name);
  if (!asked) return null;
  if (asked.mask === ALL_BITS) return [print(asked.value)];
  const values = listValuesWith(asked, known, print);
  if (values === null) return "thousands of values";
  return values.length <= MOST_VALUES ? values : `${values.length} values`;
}

/** `44 values on x86_64 and 176 values on arm64`; no ABI is named where all have as many. */
function sayLengths(long: readonly { abi: Abi; takes: string }[], abis: number): string {
  return [...Map.groupBy(long, ({ takes }) => takes)]
    .map(([takes, same]) =>
      same.length === abis ? takes : `${takes} on ${same.map(({ abi }) => abi).join(", ")}`,
    )
    .join(" and ");
}

/** The constants as one number; null where the ABI lacks one of them. */
function addUp(names: readonly string[], known: readonly NamedValue[], print: Print): string[] | null {
  const constants = known.filter(({ name }) => names.includes(name));
  if (constants.length < names.length) return null;
  return [print(constants.reduce((sum, { value }) => sum | value, 0n))];
}

function sayHas({ kind, values }: ConstantGroup, name: string): string {
  if (kind === "values") return name;
  return `${values.find((constant) => constant.name === name)?.mask === undefined ? "has" : "is"} ${name}`;
}

/** Permissions are one octal number for whoever reads them. */
function join(names: readonly string[]): string {
  const bits = names.reduce((sum, name) => sum | (PERMISSIONS[name] ?? 0), 0);
  const others = names.filter((name) => PERMISSIONS[name] === undefined);
  return [...others, ...(bits > 0 ? [`0${bits.toString(8)}`] : [])].join(" | ");
}

const PERMISSIONS: Readonly<Record<string, number>> = Object.fromEntries(
  ["S_IXOTH", "S_IWOTH", "S_IROTH", "S_IXGRP", "S_IWGRP", "S_IRGRP", "S_IXUSR", "S_IWUSR", "S_IRUSR"].map(
    (name, bit) => [name, 1 << bit],
  ),
);

/** One line for ABIs that agree; where all have the same, none is named. */
function merge(results: readonly (readonly [Abi, string[] | null])[]): Merged[] {
  const byList = Map.groupBy(results, ([, list]) => list?.join(","));
  return [...byList.values()].flatMap((same) => {
    const values = same[0]?.[1];
    if (!values) return [];
    return [{ values, abis: same.length === results.length ? null : same.map(([abi]) => abi) }];
  });
}

type Print = (value: bigint) => string;

interface Merged {
  values: string[];
  abis: Abi[] | null;
}
