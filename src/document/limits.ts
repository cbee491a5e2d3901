import type { Nodes, Root } from "mdast";
import { findForbiddenCharacters } from "./characters.ts";
import type { Code } from "./codes.ts";
import type { Report } from "./source.ts";
import { rangeOf, walk } from "./tree.ts";

/**
 * What a document may cost. The largest of 666 real ones has 37 kB, lines of 19,476 characters and 26 headings; marks
 * are the characters that start emphasis, code, links, HTML and table cells, which cost a parser most.
 */
export const LIMITS = {
  bytes: 256 * 1024,
  lines: 8_000,
  lineLength: 32 * 1024,
  nesting: 16,
  columns: 64,
  cells: 10_000,
  headings: 500,
  entities: 200,
  marks: 10_000,
  nodes: 50_000,
  frontmatterBytes: 8 * 1024,
} as const;

/** Checks what can be checked without parsing; returns whether the text may be given to the Markdown parser. */
export function checkText(text: string, report: Report): boolean {
  const checks = [checkSize, checkCharacters, checkLines, checkCounts];
  return checks.map((check) => check(text, report)).every(Boolean);
}

/** Checks the parsed tree; returns whether it may be read and rendered. */
export function checkTree(root: Root, report: Report): boolean {
  let headings = 0;
  let cells = 0;
  let nodes = 0;
  for (const { node, depth } of walk(root)) {
    const at = rangeOf(node).start;
    if (++nodes > LIMITS.nodes) {
      report("too-complex", { field: "document", at, ...over("pieces", "more", LIMITS.nodes) });
      return false;
    }
    if (depth > LIMITS.nesting) {
      report("too-deep", { field: "document", at, ...over("levels of nesting", "more", LIMITS.nesting) });
      return false;
    }
    const [hidden] = findForbiddenCharacters(writtenValues(node), 1);
    if (hidden) {
      report("forbidden-character", { field: "document", at, ...unexpectedCharacter(hidden.name) });
      return false;
    }
    if (node.type === "heading" && ++headings > LIMITS.headings) {
      report("too-many-headings", { field: "document", at, ...over("headings", "more", LIMITS.headings) });
      return false;
    }
    if (node.type !== "table") continue;
    const columns = Math.max(node.align?.length ?? 0, node.children[0]?.children.length ?? 0);
    cells += columns * node.children.length;
    if (columns > LIMITS.columns || cells > LIMITS.cells) {
      const [what, limit] =
        columns > LIMITS.columns ? ["columns", LIMITS.columns] : ["table cells", LIMITS.cells];
      report("too-wide", { field: "document", at, ...over(what, "more", limit) });
      return false;
    }
  }
  return true;
}

function checkSize(text: string, report: Report): boolean {
  const bytes = Buffer.byteLength(text);
  if (bytes <= LIMITS.bytes) return true;
  report("too-large", { field: "document", at: 0, ...over("bytes", bytes, LIMITS.bytes) });
  return false;
}

function checkCharacters(text: string, report: Report): boolean {
  const found = findForbiddenCharacters(text);
  for (const { offset, name } of found) {
    report("forbidden-character", { field: "document", at: offset, ...unexpectedCharacter(name) });
  }
  return found.length === 0;
}

function checkLines(text: string, report: Report): boolean {
  const lines = text.split("\n");
  if (lines.length > LIMITS.lines) {
    report("too-many-lines", { field: "document", at: 0, ...over("lines", lines.length, LIMITS.lines) });
    return false;
  }
  let offset = 0;
  for (const [index, line] of lines.entries()) {
    const fault = lineFault(line) ?? tableFault(lines, index);
    if (fault) {
      report(fault.code, { field: "document", at: offset, ...over(fault.what, fault.count, fault.limit) });
      return false;
    }
    offset += line.length + 1;
  }
  return true;
}

function lineFault(line: string): LineFault | undefined {
  if (line.length > LIMITS.lineLength) {
    return {
      code: "line-too-long",
      what: "characters in a line",
      count: line.length,
      limit: LIMITS.lineLength,
    };
  }
  const prefix = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/.exec(line)?.[0] ?? "";
  const levels = isThematicBreak(line) ? 0 : (prefix.match(/>|[-*+]|\d+[.)]/g) ?? []).length;
  if (levels > EARLY_NESTING)
    return { code: "too-deep", what: "levels of nesting", count: levels, limit: LIMITS.nesting };
  return undefined;
}

/** A table is known by the row of dashes below its head; each line below that becomes as many cells as it has columns. */
function tableFault(lines: string[], index: number): LineFault | undefined {
  const line = lines[index] ?? "";
  if (!/^[\s|:>-]+$/.test(line) || !line.includes("-") || !line.includes("|")) return undefined;
  const columns = line.split("|").filter((cell) => cell.includes("-")).length;
  if (columns > LIMITS.columns)
    return { code: "too-wide", what: "columns", count: columns, limit: LIMITS.columns };
  const end = lines.findIndex((other, at) => at > index && other.trim() === "");
  const cells = columns * ((end === -1 ? lines.length : end) - index);
  return cells > LIMITS.cells
    ? { code: "too-wide", what: "table cells", count: cells, limit: LIMITS.cells }
    : undefined;
}

function checkCounts(text: string, report: Report): boolean {
  const entities = countOf(text, /&(?:#\w{1,10}|[A-Za-z]\w{1,40});/g);
  if (entities > LIMITS.entities) {
    report("too-many-entities", {
      field: "document",
      at: 0,
      ...over("character references", entities, LIMITS.entities),
    });
  }
  const marks = countOf(text, /[*_~`[<|@]|:\/\/|www\./g);
  if (marks > LIMITS.marks) {
    report("too-many-marks", { field: "document", at: 0, ...over("marks", marks, LIMITS.marks) });
  }
  return entities <= LIMITS.entities && marks <= LIMITS.marks;
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count++;
  return count;
}

/** Values that character references can fill: `&#x202E;` is as good a trick as the character itself. */
function writtenValues(node: Nodes): string {
  const values: string[] = [];
  if ("value" in node) values.push(node.value);
  if ("url" in node) values.push(node.url);
  if ("title" in node) values.push(node.title ?? "");
  if ("alt" in node) values.push(node.alt ?? "");
  return values.join(" ");
}

function unexpectedCharacter(name: string): { message: string; hint: string } {
  return {
    message: `Unexpected character ${name}, expected text that is what it shows.`,
    hint: name === "U+FFFD" ? "Save the file as UTF-8 and write the character again." : `Remove ${name}.`,
  };
}

function isThematicBreak(line: string): boolean {
  return /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/.test(line);
}

function over(what: string, count: number | "more", limit: number): { message: string; hint: string } {
  return {
    message: `Unexpected ${count === "more" ? `number of ${what}` : `${count} ${what}`}, expected at most ${limit}.`,
    hint: `Shorten the document until it has at most ${limit} ${what}.`,
  };
}

/** Levels that one line may open before the parser sees it; a fence may hold such lines, so the tree decides below. */
const EARLY_NESTING = 64;

interface LineFault {
  code: Extract<Code, "line-too-long" | "too-wide" | "too-deep">;
  what: string;
  count: number;
  limit: number;
}
