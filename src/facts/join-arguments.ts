import type { Tag } from "../event/tags.ts";
import type { Directions, Pointer } from "./directions.ts";
import type { ArgumentFacts, SyscallFacts } from "./event-facts.ts";
import type { KernelArgument } from "./kernel-facts.ts";
import type { TraceeArgument, TraceeEvent } from "./tracee-facts.ts";

/**
 * Tracee's arguments, each with the kernel's argument behind it, the tags that follow, and the direction. Tracee takes
 * them from the registers in order, so the place tells, also where Tracee counts otherwise than the kernel and names the
 * register for something else: on i386 one 64-bit value fills two.
 */
export function joinArguments(
  event: TraceeEvent,
  syscall: SyscallFacts | null,
  directions: Directions,
): ArgumentFacts[] {
  const prototype = syscall?.implementation?.arguments ?? null;
  return event.args.map((argument, index) => {
    const kernel = prototype?.[index];
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
