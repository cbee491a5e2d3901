import { evaluate } from "./evaluate.ts";
import { expandMacros } from "./expand-macros.ts";
import type { Macro } from "./expand-macros.ts";
import { stripComments } from "./strip-comments.ts";

/** What a header leaves behind once it was read for one ABI. */
export interface HeaderNames {
  macros: Map<string, Macro>;
  /** The remaining text and where each line of it stood. */
  lines: SourceLine[];
}

export interface SourceLine {
  text: string;
  file: string;
  line: number;
}

/** Where headers come from: `find` turns what `#include` names into a path, `read` gives its logical lines. */
export interface HeaderSource {
  find(name: string, from: string): string | null;
  read(file: string): LogicalLine[];
}

/** Reads a header and those it includes as a compiler would. Macros that nobody defined are 0 in a condition. */
export function preprocess(
  file: string,
  source: HeaderSource,
  predefined: Readonly<Record<string, string>>,
): HeaderNames {
  const macros = Object.entries(predefined).map(([name, body]): [string, Macro] => [
    name,
    { parameters: null, body, file: "", line: 0 },
  ]);
  const names: HeaderNames = { macros: new Map(macros), lines: [] };
  readHeader(file, { source, names, depth: 0 });
  return names;
}

/** Splits C text into lines without comments, continued ones joined, each with the number it starts at. */
export function readLogicalLines(text: string): LogicalLine[] {
  const lines = stripComments(text).split("\n");
  const found: LogicalLine[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = at + 1;
    let joined = lines[at] ?? "";
    while (joined.endsWith("\\") && at + 1 < lines.length)
      joined = `${joined.slice(0, -1)} ${lines[++at] ?? ""}`;
    if (joined.trim() !== "") found.push({ text: joined, line });
  }
  return found;
}

function readHeader(file: string, run: Run): void {
  if (run.depth > 40) return;
  // One entry per open #if: this branch is read; some branch was; the #if itself stands in text that is read.
  const stack: Condition[] = [];
  for (const { text, line } of run.source.read(file)) {
    const [, word, rest = ""] = /^\s*#\s*(\w+)\s*(.*)$/.exec(text) ?? [];
    const isRead = stack.at(-1)?.isRead ?? true;
    if (word !== undefined && /^(?:if|ifdef|ifndef|elif|else|endif)$/.test(word))
      followCondition(word, rest, { stack, run });
    else if (!isRead) continue;
    else if (word === undefined) run.names.lines.push({ text, file, line });
    else applyDirective(word, rest, { file, line, run });
  }
}

function followCondition(word: string, rest: string, state: { stack: Condition[]; run: Run }): void {
  const { stack, run } = state;
  const top = stack.at(-1);
  if (word === "endif") stack.pop();
  else if (word.startsWith("if")) {
    const inside = top?.isRead ?? true;
    const isRead = inside && holds(word, rest, run);
    stack.push({ isRead, wasRead: isRead, inside });
  } else if (top) {
    top.isRead = top.inside && !top.wasRead && (word === "else" || holds("if", rest, run));
    top.wasRead ||= top.isRead;
  }
}

function holds(word: string, rest: string, run: Run): boolean {
  const { macros } = run.names;
  const name = /^\w+/.exec(rest)?.[0] ?? "";
  if (word === "ifdef") return macros.has(name);
  if (word === "ifndef") return !macros.has(name);
  const known = rest.replace(/\bdefined\s*(?:\(\s*(\w+)\s*\)|(\w+))/g, (_, a?: string, b?: string) =>
    macros.has(a ?? b ?? "") ? " 1 " : " 0 ",
  );
  const value = evaluate(expandMacros(known, macros), { value: () => 0n, isDefined: () => false });
  return value !== undefined && value !== 0n;
}

function applyDirective(word: string, rest: string, place: { file: string; line: number; run: Run }): void {
  const { file, line, run } = place;
  if (word === "include") {
    const name = /^[<"]([^>"]+)[>"]/.exec(rest)?.[1];
    const found = name === undefined ? null : run.source.find(name, file);
    if (found !== null) readHeader(found, { ...run, depth: run.depth + 1 });
  } else if (word === "undef") run.names.macros.delete(rest.trim());
  else if (word === "define") {
    const [, name, parameters, body = ""] = /^(\w+)(?:\(([^)]*)\))?\s*(.*)$/.exec(rest) ?? [];
    if (name === undefined) return;
    const list = parameters?.split(",").map((one) => one.trim()) ?? null;
    run.names.macros.set(name, { parameters: list, body: body.trim(), file, line });
  }
}

export interface LogicalLine {
  text: string;
  line: number;
}

interface Run {
  source: HeaderSource;
  names: HeaderNames;
  depth: number;
}

interface Condition {
  isRead: boolean;
  wasRead: boolean;
  inside: boolean;
}
