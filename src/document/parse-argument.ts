import type { Nodes, Paragraph } from "mdast";
import type { Tag } from "../event/tags.ts";
import { bareName, collapse } from "./fold.ts";
import { parseTags } from "./parse-tags.ts";
import { plainText, rangeOf, walk } from "./tree.ts";

/**
 * Reads the head of an argument's bullet: name, type, tags and where the description starts. Works on the source with
 * the code spans and marks that the tree knows; undefined where the bullet does not start with a name.
 */
export function parseArgumentHead(text: string, paragraph: Paragraph): ArgumentHead | undefined {
  const scanner = createScanner(text, paragraph);
  const begin = scanner.at;
  const named = takeName(scanner);
  if (!named) return undefined;
  const start = scanner.at;
  skipBlanks(scanner);
  let type = named.type;
  let typeAt = begin;
  let hasColon = named.type !== null;
  if (scanner.text[scanner.at] === ":" && type === null) {
    scanner.at++;
    skipBlanks(scanner);
    hasColon = true;
    typeAt = scanner.at;
    type = takeType(scanner);
  } else if (scanner.text[scanner.at] === "(") {
    typeAt = scanner.at;
    type = takeTypeInParentheses(scanner);
  } else if (type === null && !/[-–—[<]/.test(scanner.text[scanner.at] ?? "")) {
    scanner.at = start;
  }
  const beforeCell = scanner.at;
  const cell = takeCell(scanner, takeInnerCell(type));
  const blanks = /^\s*/.exec(text.slice(beforeCell, scanner.at))?.[0].length ?? 0;
  const tagsAt = scanner.at > beforeCell ? beforeCell + blanks : typeAt;
  type = cell.type;
  const isRange = type === null && /^[-–—]`/.test(text.slice(start, start + 2));
  const hasDash = takeSeparator(scanner);
  return {
    name: named.name,
    ...cell,
    isMarked: named.isMarked,
    hasColon,
    hasDash,
    isRange,
    typeAt,
    tagsAt,
    description: scanner.at,
  };
}

function takeName(scanner: Scanner): { name: string; type: string | null; isMarked: boolean } | undefined {
  const span = scanner.spans.get(scanner.at);
  if (span) {
    const [name = "", ...rest] = span.value.split(":");
    if (!/^[\w.*&\s()[\]/-]{1,80}$/.test(name.trim()) || /\w\s+\w/.test(name.trim())) return undefined;
    scanner.at = span.end;
    const type = collapse(rest.join(":"));
    return { name: bareName(name), type: type === "" ? null : type, isMarked: true };
  }
  const word = /^['"]?(?:[\w.*&$]|\\[_*])+(?:\(\))?['"]?/.exec(ahead(scanner))?.[0];
  if (!word) return undefined;
  const after = ahead(scanner).slice(word.length);
  if (!/^\s*(?:$|[:[]|[-–—]+\s|\(\s*`)|^\s+[-–—]/.test(after)) return undefined;
  scanner.at += word.length;
  return { name: bareName(word.replaceAll("\\", "")), type: null, isMarked: false };
}

function takeType(scanner: Scanner): string | null {
  const span = scanner.spans.get(scanner.at);
  if (!span) return takeBareType(scanner);
  scanner.at = span.end;
  const outside = /^(?:\s?\*+(?=[\s[<-]|$)|\*+|\[\d+\]|\[\](?=\[))+/.exec(ahead(scanner))?.[0] ?? "";
  scanner.at += outside.length;
  return collapse(span.value + outside);
}

/** A type without code marks ends at the tags, the dash or the end; prose behind a colon is no type. */
function takeBareType(scanner: Scanner): string | null {
  const rest = ahead(scanner);
  const match = BARE_TYPE.exec(rest);
  const type = collapse(match?.[1] ?? "");
  const words = type.split(" ").length;
  if (!match || type === "" || words > 5) return null;
  const isBeforeTags = /^\s*-?[[<]/.test(rest.slice(match[0].length));
  const isGlued = scanner.text[scanner.at - 1] === ":";
  const isBeforeDash = /^\s*[-–—]/.test(rest.slice(match[0].length));
  if (!isBeforeTags && !looksLikeType(type) && !(isBeforeDash && (words === 1 || (isGlued && words <= 3))))
    return null;
  scanner.at += match[0].length;
  return type;
}

const BARE_TYPE =
  /^([A-Za-z_]\w*(?:[ \t]*\*|[ \t]+[A-Za-z_]\w*|\[\d*\])*)`?(?=\s*[[<]|\s*-\[|\s+[-–—]|\s*[-–—]\s|\s*$)/;

function looksLikeType(text: string): boolean {
  return /\*$|_t$|\b(?:const|unsigned|signed|struct|union|enum|int|long|short|char|void|string|pointer|u\d+|s\d+|u?int\d+)\b/.test(
    text,
  );
}

function takeTypeInParentheses(scanner: Scanner): string | null {
  const match = /^\(\s*`?([^()`]{1,80}(?:\([^()]*\))?[^()`]*)`?(\**)\s*\)/.exec(ahead(scanner));
  if (!match?.[1]) return null;
  scanner.at += match[0].length;
  return collapse(match[1] + (match[2] ?? ""));
}

/** Tags that stand inside the code span of the type: `` `int[K]` ``, or `` `int``[K]` `` where two spans ran together. */
function takeInnerCell(type: string | null): { type: string | null; inner: string } {
  const match = /^([^`]+?)\s*(?:``)?\s*(\[[A-Za-z\s,|+]+\])$/.exec(type ?? "");
  const isCell =
    match?.[1] !== undefined && match[2] !== undefined && parseTags(match[2]).unknown.length === 0;
  return isCell ? { type: match[1] ?? null, inner: match[2] ?? "" } : { type, inner: "" };
}

/** Everything between type and dash that is made of tags, whatever its brackets. */
function takeCell(scanner: Scanner, { type, inner }: { type: string | null; inner: string }): Cell {
  const start = scanner.at;
  let cell = inner;
  for (let parts = 0; parts < 8; parts++) {
    const match = CELL.exec(ahead(scanner));
    if (!match) break;
    const words = parseTags(match[0]);
    const isBracket = /^[\s-]*`?\[/.test(match[0]);
    if (words.unknown.length > 0 && !(isBracket && words.unknown.length + words.tags.length <= 5)) break;
    if (words.tags.length + words.unknown.length === 0 && !isBracket) break;
    cell += match[0];
    scanner.at += match[0].length;
  }
  if (cell === inner) scanner.at = start;
  return { type, ...parseTags(cell), cell: cell.trim() };
}

/** One bracket, angle bracket, code span or bare word of tags, with blanks or a glued dash before it. */
const CELL =
  /^(?:\s*-(?=\[))?\s*(?:`\[[^\]`]{0,60}\]`|\[[^\]]{0,60}\]|<[\w\s,|+]{1,40}>|`[A-Za-z, ]{1,20}`(?=\s*(?:[-–—]|$))|(?:TOCTOU|OPT|K|U)+(?=[\s,[]|$))/;

/** The dash before the description; glued or doubled ones count, and so does a colon. */
function takeSeparator(scanner: Scanner): boolean {
  const match = /^\s*(?:[-–—]+|:(?=\s))\s*/.exec(ahead(scanner));
  scanner.at += match?.[0].length ?? /^\s*/.exec(ahead(scanner))?.[0].length ?? 0;
  return match !== null;
}

/** What comes next; long enough for any head, short enough to cost nothing. */
function ahead({ text, at, end }: Scanner): string {
  return text.slice(at, Math.min(end, at + 300));
}

function skipBlanks(scanner: Scanner): void {
  while (scanner.at < scanner.end && /\s/.test(scanner.text[scanner.at] ?? "")) scanner.at++;
}

/** Code spans by where they start; strong and emphasis around a whole name count as marks of it. */
function createScanner(text: string, paragraph: Paragraph): Scanner {
  const { start, end } = rangeOf(paragraph);
  const spans = new Map<number, { end: number; value: string }>();
  for (const { node } of walk(paragraph)) {
    const range = rangeOf(node);
    if (node.type === "inlineCode") spans.set(range.start, { end: range.end, value: node.value });
    else if (isMark(node) && range.start === start)
      spans.set(start, { end: range.end, value: plainText(node) });
  }
  const mark = paragraph.children[0];
  if (mark && isMark(mark)) spans.set(start, { end: rangeOf(mark).end, value: plainText(mark) });
  return { text, at: start, end, spans };
}

function isMark(node: Nodes): boolean {
  return node.type === "strong" || node.type === "emphasis";
}

export interface ArgumentHead {
  name: string;
  type: string | null;
  tags: Tag[];
  /** Words in the tag cell that are no tags. */
  unknown: string[];
  /** The tag cell as written. */
  cell: string;
  /** Whether the name stands in code or bold. */
  isMarked: boolean;
  hasColon: boolean;
  hasDash: boolean;
  /** `a`-`b`: one bullet for several arguments. */
  isRange: boolean;
  /** Offsets of type and tags; of what stands nearest before them where they are not stated. */
  typeAt: number;
  tagsAt: number;
  /** Offset of the description. */
  description: number;
}

type Cell = Pick<ArgumentHead, "type" | "tags" | "unknown" | "cell">;

interface Scanner {
  text: string;
  at: number;
  end: number;
  spans: Map<number, { end: number; value: string }>;
}
