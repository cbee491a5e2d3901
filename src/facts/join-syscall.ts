import type { FactSource, SyscallFacts } from "./event-facts.ts";
import type { Abi, Implementation, KernelFacts, KernelSyscall } from "./kernel-facts.ts";
import type { TraceeEvent } from "./tracee-facts.ts";

/** Finds the kernel's calls by ABI and number. */
export function indexCalls(kernel: KernelFacts): CallIndex {
  const byNumber = new Map<string, KernelSyscall>();
  for (const call of kernel.syscalls)
    for (const [abi, number] of Object.entries(call.numbers)) byNumber.set(`${abi} ${number}`, call);
  return { kernel, find: (abi, number) => byNumber.get(`${abi} ${number}`) };
}

/**
 * The syscall that an event stands for, or null. An id of Tracee is a number of x86_64 only where the names agree too:
 * Tracee gives its 32-bit events ids that newer kernels use as numbers. Those events follow their i386 number. Where
 * x86_64 reserves a number without code and i386 has the code, i386 wins.
 */
export function findSyscall(event: TraceeEvent, calls: CallIndex): SyscallFacts | null {
  const candidates = candidatesOf(event, calls);
  const withCode = candidates.find(({ call, abi }) => codeOn(call, abi));
  const chosen = withCode ?? candidates[0];
  if (!chosen) return null;
  const { call, abi, number } = chosen;
  const implementation = codeOn(call, abi) ?? call.implementations[0] ?? null;
  return { call, abi, number, implementation, source: sourceOf(chosen, implementation, calls.kernel) };
}

/** The definition, or the row of the table where there is none. */
function sourceOf(
  { call, abi }: Candidate,
  implementation: Implementation | null,
  { source, tables }: KernelFacts,
): FactSource {
  const linux = { name: "Linux", version: source.version } as const;
  if (implementation && implementation.file !== null)
    return { ...linux, file: implementation.file, line: implementation.line };
  return { ...linux, file: tables[abi]?.file ?? null, line: call.rows[abi] ?? null };
}

function candidatesOf({ name, ids, ids32 }: TraceeEvent, calls: CallIndex): Candidate[] {
  const candidates: Candidate[] = [];
  const native = calls.find("x86_64", ids.x86_64);
  if (native && bareName(native.name) === bareName(name))
    candidates.push({ call: native, abi: "x86_64", number: ids.x86_64 });
  const compat = ids32.i386 === undefined ? undefined : calls.find("i386", ids32.i386);
  if (compat && ids32.i386 !== undefined) candidates.push({ call: compat, abi: "i386", number: ids32.i386 });
  const arm = calls.find("arm64", ids.arm64);
  if (candidates.length === 0 && arm && bareName(arm.name) === bareName(name))
    candidates.push({ call: arm, abi: "arm64", number: ids.arm64 });
  return candidates;
}

/** Tables write `_sysctl` and `afs_syscall` where Tracee has `sysctl` and `afs`. */
function bareName(name: string): string {
  return name.replace(/^_+/, "").replace(/_syscall$/, "");
}

function codeOn(call: KernelSyscall, abi: Abi): Implementation | undefined {
  return call.implementations.find(({ column, abis }) => column === "native" && abis.includes(abi));
}

export interface CallIndex {
  kernel: KernelFacts;
  find(abi: Abi, number: number): KernelSyscall | undefined;
}

interface Candidate {
  call: KernelSyscall;
  abi: Abi;
  number: number;
}
