import type { SyscallFacts } from "../facts/event-facts.ts";

/**
 * The kernel's declaration of a call on one line, `long sys_brk(unsigned long brk);`; null where its arguments are not
 * known. Every syscall returns `long`, as SYSCALL_DEFINE makes it.
 */
export function formatPrototype({ implementation }: SyscallFacts): string | null {
  if (!implementation?.arguments) return null;
  const args = implementation.arguments.map(({ name, type, declared }) =>
    joinDeclaration(declared ?? type, name),
  );
  return `long ${implementation.entry}(${args.join(", ") || "void"});`;
}

/** Type and name as C writes them: the star at the name, an array's brackets behind it. */
export function joinDeclaration(type: string, name: string): string {
  const [, before = "", brackets = ""] = /^(.*?)\s*((?:\[\w*\])*)$/.exec(type) ?? [];
  const isTight = before === "" || before.endsWith("*");
  return `${before.replace(/\s*(\*+)$/, " $1")}${isTight ? "" : " "}${name}${brackets}`;
}
