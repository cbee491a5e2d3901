import { numberKey, type NumbersByAbi } from "../facts/assign-numbers.ts";
import type { Abi } from "../facts/kernel-facts.ts";
import { compareText } from "./join-events.ts";
import type { KnownFacts } from "./known-facts.ts";

/** What a number of x32 is passed with, beside the number. */
export const X32_BIT = 0x4000_0000;

/** The rows of one ABI's table, by number. */
export function listNumbers({ kernel, numbers }: Tables, abi: Abi): NumberRow[] {
  return kernel.syscalls
    .flatMap(({ name, numbers: own, implementations }) => {
      const number = own[abi];
      if (number === undefined) return [];
      const entryIn = (column: string): string | null =>
        implementations.find((code) => code.column === column && code.abis.includes(abi))?.entry ?? null;
      const event = numbers.byNumber.get(numberKey(abi, number)) ?? null;
      return [{ number, name, entry: entryIn("native"), compat: compatOn(abi, entryIn), event }];
    })
    .toSorted((a, b) => a.number - b.number);
}

/** How many rows have code and an event. */
export function countNumbers(rows: readonly NumberRow[]): NumberCounts {
  return {
    all: rows.length,
    events: rows.filter(({ event }) => event !== null).length,
    withoutEvent: rows.filter(({ event }) => event === null).length,
    withoutCode: rows.filter(({ entry }) => entry === null).length,
  };
}

/** Every call by its kernel name, with its number on each ABI and the event that its first number stands for. */
export function listCalls({ kernel, numbers }: Tables): CallRow[] {
  return kernel.syscalls
    .map(({ name, numbers: own }) => {
      const keys = Object.entries(own).map(([abi, number]) => numberKey(abi as Abi, number));
      const event = keys.map((key) => numbers.byNumber.get(key)).find((found) => found !== undefined);
      return { name, numbers: own, event: event ?? null };
    })
    .toSorted((a, b) => compareText(a.name, b.name));
}

/** `0x19`; a number of x32 as it is passed, with its bit. */
export function formatHex(number: number, abi: Abi): string {
  return `0x${(abi === "x32" ? number + X32_BIT : number).toString(16)}`;
}

/** Where a 32-bit program on a 64-bit kernel gets to, if not to the same code. Other columns stand for programs that hardly exist. */
function compatOn(abi: Abi, entryIn: (column: string) => string | null): string | null {
  return abi === "i386" ? entryIn("compat") : null;
}

export interface NumberRow {
  number: number;
  /** In the kernel's table. */
  name: string;
  /** Null for a number that has no code. */
  entry: string | null;
  /** On i386, the entry that a 64-bit kernel has instead. */
  compat: string | null;
  /** The event of Tracee that reports it. */
  event: string | null;
}

export interface NumberCounts {
  all: number;
  events: number;
  withoutEvent: number;
  withoutCode: number;
}

export interface CallRow {
  name: string;
  numbers: NumbersByAbi;
  event: string | null;
}

type Tables = Pick<KnownFacts, "kernel" | "numbers">;
