import type { EventFacts } from "./event-facts.ts";
import { abis, type Abi, type KernelFacts, type KernelSyscall } from "./kernel-facts.ts";

/**
 * Which event stands behind each number of each ABI, seen from both sides. A number belongs to one event at most:
 * the one that Tracee gives the number of i386 to, else the one with the same code behind it (`chown` on i386 is
 * `chown32`, whose code is that of `chown` elsewhere; its own name there is `chown16`), else the one of the same name.
 */
export function assignNumbers(kernel: KernelFacts, events: readonly EventFacts[]): Numbers {
  const byEvent = new Map<string, NumbersByAbi>();
  const byNumber = new Map<string, string>();
  const syscalls = events.filter(({ isSyscall }) => isSyscall);
  const rows = kernel.syscalls.flatMap((call) =>
    abis.flatMap((abi) => {
      const number = call.numbers[abi];
      return number === undefined ? [] : [{ call, abi, number, entry: entryOn(call, abi) }];
    }),
  );
  for (const isOf of RULES) {
    for (const row of rows) {
      const key = numberKey(row.abi, row.number);
      if (byNumber.has(key)) continue;
      const event = syscalls.find(
        (candidate) => byEvent.get(candidate.name)?.[row.abi] === undefined && isOf(candidate, row),
      );
      if (!event) continue;
      byNumber.set(key, event.name);
      byEvent.set(event.name, { ...byEvent.get(event.name), [row.abi]: row.number });
    }
  }
  return { byEvent: new Map([...byEvent].map(([event, numbers]) => [event, inOrder(numbers)])), byNumber };
}

/** The key of `Numbers.byNumber`. */
export function numberKey(abi: Abi, number: number): string {
  return `${abi} ${number}`;
}

/** In the order of trust; a later one sees only what the earlier ones left. */
const RULES: readonly ((event: EventFacts, row: NumberedRow) => boolean)[] = [
  ({ ids32 }, { abi, number }) => abi === "i386" && ids32.i386 === number,
  ({ syscall }, { call, entry }) => syscall?.call === call && entry !== null && entryOf(syscall) === entry,
  ({ syscall }, { entry }) => syscall !== null && entry !== null && entryOf(syscall) === entry,
  ({ name, syscall }, { call }) =>
    syscall?.call === call && (syscall.abi === "x86_64" || call.name === name || !hasOtherCode(syscall)),
  // Tracee gives arm the numbers of i386, which are right for the older calls only.
  ({ ids32 }, { abi, number }) => abi === "arm" && ids32.arm === number,
];

function inOrder(numbers: NumbersByAbi): NumbersByAbi {
  return Object.fromEntries(abis.flatMap((abi) => (numbers[abi] === undefined ? [] : [[abi, numbers[abi]]])));
}

/** The symbol in the ABI's own table; null where the number has no code. */
function entryOn(call: KernelSyscall, abi: Abi): string | null {
  const own = call.implementations.find(({ column, abis }) => column === "native" && abis.includes(abi));
  return own?.entry ?? null;
}

function entryOf({ implementation }: Syscall): string | null {
  return implementation?.entry ?? null;
}

/** Whether the call leads elsewhere on other ABIs, so that its name alone does not tell the event. */
function hasOtherCode({ call }: Syscall): boolean {
  return new Set(call.implementations.map(({ entry }) => entry)).size > 1;
}

export interface Numbers {
  /** Event to its number on each ABI that has it. */
  byEvent: ReadonlyMap<string, NumbersByAbi>;
  /** `numberKey` to the event. */
  byNumber: ReadonlyMap<string, string>;
}

export type NumbersByAbi = Partial<Record<Abi, number>>;

type Syscall = NonNullable<EventFacts["syscall"]>;

interface NumberedRow {
  call: KernelSyscall;
  abi: Abi;
  number: number;
  entry: string | null;
}
