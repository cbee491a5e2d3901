import type { NumbersByAbi } from "./assign-numbers.ts";
import type { EventFacts } from "./event-facts.ts";
import {
  abis,
  type Abi,
  type Implementation,
  type KernelArgument,
  type KernelFacts,
  type KernelSyscall,
} from "./kernel-facts.ts";

/**
 * The prototypes of an event's call on ABIs where it takes other arguments than the one that stands for the event: more,
 * fewer, in another order, or a pointer for a number. What the types are called makes no difference.
 */
export function listVariants(
  { syscall }: EventFacts,
  numbers: NumbersByAbi,
  kernel: KernelFacts,
): Implementation[] {
  const shown = syscall?.implementation?.arguments;
  if (!shown) return [];
  const variants = new Map<string, Implementation>();
  for (const abi of abis) {
    const code = codeAt(callAt(kernel, abi, numbers[abi]), abi);
    if (!code?.arguments || !isOther(shown, code.arguments)) continue;
    const key = JSON.stringify([code.entry, code.file, code.line]);
    const known = variants.get(key);
    variants.set(key, { ...code, abis: [...(known?.abis ?? []), abi] });
  }
  return [...variants.values()];
}

/** ABIs that keep the number of the event's call and have no code behind it. */
export function listWithoutCode(numbers: NumbersByAbi, kernel: KernelFacts): Abi[] {
  return abis.filter((abi) => callAt(kernel, abi, numbers[abi])?.unimplemented.includes(abi));
}

function callAt(kernel: KernelFacts, abi: Abi, number: number | undefined): KernelSyscall | undefined {
  return number === undefined ? undefined : kernel.syscalls.find(({ numbers }) => numbers[abi] === number);
}

function codeAt(call: KernelSyscall | undefined, abi: Abi): Implementation | undefined {
  return call?.implementations.find(({ column, abis }) => column === "native" && abis.includes(abi));
}

function isOther(shown: readonly KernelArgument[], other: readonly KernelArgument[]): boolean {
  if (shown.length !== other.length) return true;
  return shown.some(
    ({ name, user }, index) =>
      user !== other[index]?.user ||
      (name !== other[index]?.name && other.some((argument) => argument.name === name)),
  );
}
