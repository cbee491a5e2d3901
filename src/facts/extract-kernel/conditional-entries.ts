import type { SourceTree } from "../source-tree.ts";
import { stripComments } from "./strip-comments.ts";

/** The entries that a configuration may leave without code, as kernel/sys_ni.c lists them. */
export function readConditionalEntries(tree: SourceTree): Set<string> {
  const text = stripComments(tree.read("kernel/sys_ni.c") ?? "");
  const found = [...text.matchAll(/^\s*COND_SYSCALL(_COMPAT)?\s*\(\s*(\w+)\s*\)/gm)];
  return new Set(found.map((match) => (match[1] === undefined ? "sys_" : "compat_sys_") + (match[2] ?? "")));
}
