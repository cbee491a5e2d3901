import type { Tag } from "../event/tags.ts";
import type { Directions, Pointer } from "./directions.ts";
import type { ArgumentFacts, SyscallFacts } from "./event-facts.ts";
import type { KernelArgument } from "./kernel-facts.ts";
import type { TraceeArgument, TraceeEvent } from "./tracee-facts.ts";

/** Tracee's arguments, each with the kernel's argument behind it, the tags that follow, and the direction. */
export function joinArguments(
  event: TraceeEvent,
  syscall: SyscallFacts | null,
  directions: Directions,
): ArgumentFacts[] {
  const prototype = syscall?.implementation?.arguments ?? null;
  return event.args.map((argument, index) => {
    const kernel = prototype && findBehind({ argument, index, event, prototype, syscall });
    return {
      name: argument.name,
      traceeType: argument.type,
      decode: argument.decode,
      kernelName: kernel?.name ?? null,
      kernelType: kernel?.type ?? null,
      declared: kernel ? (kernel.declared ?? kernel.type) : null,
      tags: kernel ? deriveTags(kernel, argument) : null,
      direction: kernel?.user && syscall ? findDirection(kernel, syscall, directions) : null,
    };
  });
}

/** Decode types with which Tracee reads the memory that an argument points to. */
export const READ_THROUGH: ReadonlySet<string> = new Set([
  "STR_T",
  "STR_ARR_T",
  "SOCK_ADDR_T",
  "TIMESPEC_T",
  "INT_ARR_2_T",
]);

/** Without its decode type nobody can say whether Tracee reads through a pointer. */
function deriveTags(kernel: KernelArgument, { decode }: TraceeArgument): Tag[] | null {
  if (!kernel.user) return ["K"];
  if (decode === null) return null;
  return READ_THROUGH.has(decode) ? ["U", "TOCTOU"] : ["U"];
}

/**
 * Tracee takes arguments from the registers in order. Where it counts otherwise than the kernel, the order still holds
 * on x86_64; on i386, where one 64-bit value fills two registers, only an equal name is trusted.
 */
function findBehind({ argument, index, event, prototype, syscall }: Place): KernelArgument | null {
  if (event.args.length === prototype.length || syscall?.abi === "x86_64") return prototype[index] ?? null;
  return prototype.find(({ name }) => name === argument.name) ?? null;
}

/**
 * Directions are kept for the first prototype of a call, by its names. Another prototype of as many arguments that
 * spells a name its own way is looked up by position.
 */
function findDirection(
  kernel: KernelArgument,
  { call, implementation }: SyscallFacts,
  directions: Directions,
): Pointer | null {
  const pointers = Object.hasOwn(directions.calls, call.name) ? (directions.calls[call.name] ?? []) : [];
  const byName = pointers.find(({ argument }) => argument === kernel.name);
  const own = implementation?.arguments ?? [];
  const first = call.implementations[0]?.arguments ?? [];
  const other = own.length === first.length ? first[own.indexOf(kernel)] : undefined;
  return byName ?? pointers.find(({ argument }) => argument === other?.name) ?? null;
}

interface Place {
  argument: TraceeArgument;
  index: number;
  event: TraceeEvent;
  prototype: readonly KernelArgument[];
  syscall: SyscallFacts | null;
}
