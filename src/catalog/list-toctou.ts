import type { ArgumentFacts, EventFacts } from "../facts/event-facts.ts";
import { READ_THROUGH } from "../facts/join-arguments.ts";
import type { KernelCall } from "../facts/kernel-calls.ts";
import type { AttachPoint } from "../facts/tracee-facts.ts";
import { findPathTo, SAFER_EVENTS, type SaferEvent } from "../facts/safer-events.ts";

/** What stands behind the pointer, by Tracee's decode type. */
export const READ_WORDS: Readonly<Record<string, string>> = {
  STR_T: "a string",
  STR_ARR_T: "a list of strings",
  SOCK_ADDR_T: "a socket address",
  TIMESPEC_T: "a time",
  INT_ARR_2_T: "a pair of descriptors",
};

/** Every argument that Tracee reads through a user pointer, in the order of the events. */
export function listReadThrough(events: Iterable<EventFacts>): ReadThrough[] {
  return [...events].flatMap(({ name, args }) =>
    args.filter(({ tags }) => tags?.includes("TOCTOU")).map((argument) => describe(name, argument)),
  );
}

/**
 * Arguments that Tracee reads in the same way, but with no argument of the kernel known behind them, so that nothing is
 * derived: the call has no code, or kernel and Tracee count differently.
 */
export function listUnderived(events: Iterable<EventFacts>): UnderivedArgument[] {
  return [...events]
    .filter(({ isSyscall, attachPoints }) => isSyscall && attachPoints.some(isAnyEntry))
    .flatMap(({ name, args, status }) =>
      args
        .filter(({ tags, decode }) => tags === null && READ_THROUGH.has(decode ?? ""))
        .map((argument) => ({ event: name, argument: argument.name, isImplemented: status === null })),
    );
}

/**
 * The safer events, each with the way through the kernel from every syscall. A syscall or event that Tracee does not
 * have is left out, with all that depends on it.
 */
export function listSaferEvents(events: ReadonlyMap<string, EventFacts>): ListedSafer[] {
  return SAFER_EVENTS.flatMap((safer) => {
    const use = events.get(safer.use);
    if (!use) return [];
    const paths = safer.events.flatMap((name) => {
      const event = events.get(name);
      const path = event ? findPathTo(event, use) : null;
      return path ? [{ event: name, path }] : [];
    });
    const check = paths[0]?.path.at(-1);
    return check ? [{ ...safer, paths, check }] : [];
  });
}

function isAnyEntry({ on }: AttachPoint): boolean {
  return on === "raw_syscalls:sys_enter";
}

function describe(event: string, argument: ArgumentFacts): ReadThrough {
  const direction = argument.direction?.direction;
  return {
    event,
    argument: argument.name,
    reads: READ_WORDS[argument.decode ?? ""] ?? "memory",
    kernel:
      direction === "in"
        ? "reads"
        : direction === "out"
          ? "fills"
          : direction === "inout"
            ? "reads and fills"
            : "not known",
    instead: SAFER_EVENTS.filter(({ events }) => events.includes(event)).flatMap(({ use, tells }) => {
      const by = Object.keys(tells).filter((name) => tells[name]?.includes(argument.name));
      return by.length > 0 ? [{ use, by }] : [];
    }),
  };
}

export interface ReadThrough {
  event: string;
  argument: string;
  /** What Tracee reads there, in words. */
  reads: string;
  /** What the kernel does with the same memory. */
  kernel: "reads" | "fills" | "reads and fills" | "not known";
  /** Events that have the value from inside the kernel, with their arguments. */
  instead: { use: string; by: string[] }[];
}

export interface UnderivedArgument {
  event: string;
  argument: string;
  isImplemented: boolean;
}

export interface ListedSafer extends SaferEvent {
  paths: { event: string; path: KernelCall[] }[];
  /** The last call: where the kernel reaches what the event is attached to. */
  check: KernelCall;
}
