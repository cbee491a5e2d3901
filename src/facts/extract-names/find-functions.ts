import { makeLineCounter, skipParentheses } from "./read-code.ts";

/** A place where a file of code defines, declares or calls a function. */
export interface Occurrence {
  name: string;
  line: number;
  rank: number;
}

/** What a place says of a name, best first. */
export const RANKS = { definition: 0, macro: 1, declaration: 2, use: 3 } as const;

/**
 * Every function that a C file names and that is wanted, at each place. Members of structures are none. What macros
 * paste together is given with a star: `do_test_*`.
 */
export function findFunctions(code: string, isWanted: (name: string) => boolean): Occurrence[] {
  const lineAt = makeLineCounter(code);
  const found: Found[] = [
    ...findCalls(code, isWanted),
    ...findMacroNames(code),
    ...(code.includes("SYSCALL") ? findEntries(code) : []),
    ...(code.includes("##") ? findPasted(code) : []),
  ];
  return found
    .filter(({ name }) => isWanted(name))
    .sort((a, b) => a.at - b.at)
    .map(({ name, at, rank }) => ({ name, line: lineAt(at), rank }));
}

/** Every wanted label of an assembler file, and what its macros are given as one. */
export function findLabels(code: string, isWanted: (name: string) => boolean): Occurrence[] {
  const lineAt = makeLineCounter(code);
  return [...code.matchAll(/(?:^|\()[ \t]*([A-Za-z_]\w*)[ \t]*[:,)]/gm)].flatMap((match) => {
    const [whole, name = ""] = match;
    const at = match.index + whole.indexOf(name);
    return isWanted(name) ? [{ name, line: lineAt(at), rank: RANKS.definition }] : [];
  });
}

function findCalls(code: string, isWanted: (name: string) => boolean): Found[] {
  const found: Found[] = [];
  for (const match of code.matchAll(/(?<![\w.>])([A-Za-z_]\w*)\s*\(/g)) {
    const [whole, name = ""] = match;
    if (isWanted(name))
      found.push({ name, at: match.index, rank: rankCall(code, match.index, whole.length) });
  }
  return found;
}

/** A body makes it a definition; what starts at the margin and ends in a semicolon declares. */
function rankCall(code: string, at: number, length: number): number {
  const before = code.slice(code.lastIndexOf("\n", at) + 1, at);
  if (/^\s*#\s*define\s+$/.test(before)) return RANKS.macro;
  const end = skipParentheses(code, at + length);
  if (end === -1) return RANKS.use;
  body.lastIndex = end;
  if (body.test(code)) return RANKS.definition;
  return /^\w/.test(before + code.slice(at)) &&
    code
      .slice(end, end + 200)
      .trimStart()
      .startsWith(";")
    ? RANKS.declaration
    : RANKS.use;
}

const body = /\s*(?:__\w+(?:\s*\([^()]*\))?\s*)*\{/y;

/** Macros that stand for a function, and what a macro in capitals at the margin is given to make one of. */
function findMacroNames(code: string): Found[] {
  const patterns = [
    /^[ \t]*#[ \t]*define[ \t]+([A-Za-z_]\w*)/gm,
    /^(?!\w*SYSCALL)[A-Z][A-Z0-9_]+\s*\(\s*(\w+)\s*[,)]/gm,
  ];
  return patterns.flatMap((pattern) =>
    [...code.matchAll(pattern)].map((match) => ({
      name: match[1] ?? "",
      at: match.index,
      rank: RANKS.macro,
    })),
  );
}

/**
 * `SYSCALL_DEFINE3(read, ...)` and its kin, and the entries that stand in for calls without code. A macro that is native
 * or compat, by configuration, gives both entries.
 */
function findEntries(code: string): Found[] {
  const macros = [
    ...code.matchAll(/^[ \t]*(\w*SYSCALL\w*_DEFINE\w*|COND_SYSCALL(?:_COMPAT)?)\s*\(\s*(\w+)/gm),
  ];
  return macros.flatMap((match) => {
    const [, macro = "", name = ""] = match;
    const rank = macro.startsWith("COND_") ? RANKS.macro : RANKS.definition;
    return prefixesOf(macro).map((prefix) => ({ name: prefix + name, at: match.index, rank }));
  });
}

function prefixesOf(macro: string): string[] {
  if (/^(?:COND_SYSCALL$|SYSCALL_DEFINE)/.test(macro)) return ["sys_"];
  return /^CO(?:MPAT_SYSCALL_DEFINE|ND_)/.test(macro) ? ["compat_sys_"] : ["sys_", "compat_sys_"];
}

/** Entries are pasted too, but all of them are known by their own macros. */
function findPasted(code: string): Found[] {
  return [...code.matchAll(/(?<![\w.>#]|##\s*)([A-Za-z_]\w*_)\s*##/g)].flatMap((match) => {
    const [, start = ""] = match;
    const isOwn = /^_*[a-zA-Z0-9]+_\w+_$/.test(start) && !/(?:^|_)sys_$/.test(start);
    return isOwn ? [{ name: `${start}*`, at: match.index, rank: RANKS.macro }] : [];
  });
}

interface Found {
  name: string;
  /** Offset. */
  at: number;
  rank: number;
}
