import type { Tag } from "../event/tags.ts";
import type { Pointer } from "./directions.ts";
import type { Abi, Implementation, KernelSyscall } from "./kernel-facts.ts";
import type { AttachPoint, Attachment, TraceeEvent } from "./tracee-facts.ts";

/** All that is known of one event of Tracee without its document. */
export interface EventFacts {
  name: string;
  key: string;
  /** Tracee's own ids; no syscall numbers. */
  ids: TraceeEvent["ids"];
  ids32: TraceeEvent["ids32"];
  isSyscall: boolean;
  isInternal: boolean;
  version: string | null;
  sets: string[];
  args: ArgumentFacts[];
  /** Go type of the return value. */
  returns: string | null;
  attachPoints: (AttachPoint & Pick<Attachment, "required">)[];
  /** What Tracee attaches to where the kernel cannot do the above. */
  fallbacks: AttachPoint[];
  /** Names of the events that this one is made from. */
  requires: string[];
  /** The attach points of those events, and of those they are made from. */
  inherited: AttachPoint[];
  syscall: SyscallFacts | null;
  /** `unimplemented`: a syscall that has no code in this kernel, on any ABI. */
  status: "unimplemented" | null;
  /** Where kernel and Tracee disagree on the number of arguments. */
  arity: { kernel: number; tracee: number } | null;
  /** Tracee's definition. */
  source: FactSource;
}

export interface ArgumentFacts {
  /** Tracee's name, which filters use. */
  name: string;
  /** Go type. */
  traceeType: string | null;
  /** Decode type, such as STR_T. */
  decode: string | null;
  /** The kernel's name, type and spelling with `__user`; null where no kernel argument stands behind it. */
  kernelName: string | null;
  kernelType: string | null;
  declared: string | null;
  /** K, U, TOCTOU by the rule; null where there is no prototype to derive them from. */
  tags: Tag[] | null;
  /** What the kernel does with the memory behind a user pointer. */
  direction: Pointer | null;
}

export interface SyscallFacts {
  call: KernelSyscall;
  /** The ABI on which the event stands for this call, and its number there. */
  abi: Abi;
  number: number;
  /** The code behind it; null for none. */
  implementation: Implementation | null;
  /** The definition, or the row of the table where there is no code. */
  source: FactSource;
}

/** Where a fact was read. */
export interface FactSource {
  name: "Linux" | "Tracee" | "GNU C Library";
  version: string;
  file: string | null;
  line: number | null;
}
