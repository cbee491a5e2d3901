import type { SyscallFacts } from "../facts/event-facts.ts";
import type { KernelArgument } from "../facts/kernel-facts.ts";

/**
 * The kernel's declaration of a call on one line, `long sys_brk(unsigned long brk);`; null where its arguments are not
 * known. Every syscall returns `long`, as SYSCALL_DEFINE makes it.
 */
export function formatPrototype({ implementation }: SyscallFacts): string | null {
  return implementation?.arguments ? formatDeclaration(implementation.entry, implementation.arguments) : null;
}

/** A call of the kernel on one line. */
export function formatDeclaration(entry: string, args: readonly KernelArgument[]): string {
  const list = args.map(({ name, type, declared }) => joinDeclaration(declared ?? type, name));
  return `long ${entry}(${list.join(", ") || "void"});`;
}

/** Type and name as C writes them: the star at the name, an array's brackets behind it. */
export function joinDeclaration(type: string, name: string): string {
  const [, before = "", brackets = ""] = /^(.*?)\s*((?:\[\w*\])*)$/.exec(type) ?? [];
  const isTight = before === "" || before.endsWith("*");
  return `${before.replace(/\s*(\*+)$/, " $1")}${isTight ? "" : " "}${name}${brackets}`;
}
