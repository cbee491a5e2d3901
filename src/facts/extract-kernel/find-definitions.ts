import { readGuards } from "./guards.ts";
import { stripComments } from "./strip-comments.ts";

/** A SYSCALL_DEFINEn (or a macro that stands for one) or a C declaration of an entry, its arguments still unread. */
export interface Definition {
  entry: string;
  /** pairs: `type, name, ...`; declaration: as in C. */
  form: "pairs" | "declaration";
  text: string;
  file: string;
  line: number;
  guards: string[];
  /** Conditions under which the macro means this entry; part of the choice, not of the facts. */
  macroGuards: string[];
}

/** A macro that stands for `SYSCALL_DEFINEn` or `COMPAT_SYSCALL_DEFINEn`, and the conditions under which it does. */
export interface DefineMacro {
  name: string;
  target: string;
  guards: string[];
}

/** The definitions of entries in one C file. `macros`: those of the headers; the file's own are added. */
export function findDefinitions(file: string, source: string, macros: readonly DefineMacro[]): Definition[] {
  if (!source.includes("SYSCALL")) return [];
  const text = stripComments(source);
  const guards = readGuards(text);
  const known = [...macros, ...findDefineMacros(source)];
  const found: Definition[] = [];
  for (const match of text.matchAll(/^[ \t]*(\w*SYSCALL\w*_DEFINE[0-6])\s*\(/gm)) {
    const [whole, macro = ""] = match;
    const list = readBalanced(text, match.index + whole.length);
    if (list === null) continue;
    const [, name = "", rest = ""] = /^\s*(\w+)\s*,?([^]*)$/.exec(list) ?? [];
    const line = lineAt(text, match.index + whole.indexOf(macro));
    const base = { form: "pairs" as const, text: rest, file, line, guards: guards[line - 1] ?? [] };
    for (const meaning of meaningsOf(macro, known))
      found.push({ ...base, entry: meaning.prefix + name, macroGuards: meaning.guards });
  }
  return found;
}

/** The `asmlinkage` declarations (or definitions) of entries in one file. */
export function findDeclarations(file: string, source: string): Definition[] {
  if (!source.includes("asmlinkage")) return [];
  const text = stripComments(source);
  const guards = readGuards(text);
  const found: Definition[] = [];
  for (const match of text.matchAll(
    /\basmlinkage\s+(?:long|int|unsigned long)\s+((?:compat_)?sys_\w+)\s*\(/g,
  )) {
    const list = readBalanced(text, match.index + match[0].length);
    const line = lineAt(text, match.index);
    if (list !== null)
      found.push({
        entry: match[1] ?? "",
        form: "declaration",
        text: list,
        file,
        line,
        guards: guards[line - 1] ?? [],
        macroGuards: [],
      });
  }
  return found;
}

/** `#define X_DEFINEn [COMPAT_]SYSCALL_DEFINEn` lines of a file. */
export function findDefineMacros(source: string): DefineMacro[] {
  const text = stripComments(source);
  const lines = [
    ...text.matchAll(
      /^[ \t]*#[ \t]*define[ \t]+(\w*SYSCALL\w*_DEFINE[0-6])[ \t]+((?:COMPAT_)?SYSCALL_DEFINE[0-6])[ \t]*$/gm,
    ),
  ];
  if (lines.length === 0) return [];
  const guards = readGuards(text);
  return lines.map((match) => ({
    name: match[1] ?? "",
    target: match[2] ?? "",
    guards: guards[lineAt(text, match.index + match[0].search(/\S/)) - 1] ?? [],
  }));
}

function meaningsOf(macro: string, macros: readonly DefineMacro[]): { prefix: string; guards: string[] }[] {
  if (/^SYSCALL_DEFINE/.test(macro)) return [{ prefix: "sys_", guards: [] }];
  if (/^COMPAT_SYSCALL_DEFINE/.test(macro)) return [{ prefix: "compat_sys_", guards: [] }];
  return macros
    .filter((one) => one.name === macro)
    .flatMap((one) => meaningsOf(one.target, []).map((target) => ({ ...target, guards: one.guards })));
}

/** The text up to the parenthesis that closes the one before `start`; null where none does. */
function readBalanced(text: string, start: number): string | null {
  let depth = 1;
  for (let at = start; at < text.length; at++) {
    if (text[at] === "(") depth++;
    else if (text[at] === ")" && --depth === 0) return text.slice(start, at);
  }
  return null;
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return line;
}
