import { openCursor, type Cursor } from "./go-cursor.ts";
import type { GoToken } from "./go-tokens.ts";

/**
 * Reads the Go expression that starts at token `at`: literals, names, calls, composite literals, arithmetic. What else
 * Go has (functions, slices, type assertions) is passed over and becomes a name. Throws a GoError where the expression
 * is cut off.
 */
export function readValue(
  tokens: readonly GoToken[],
  at: number,
  file: string,
): { value: GoValue; next: number } {
  const reader = openCursor(tokens, at, file);
  const value = readSum(reader, 0);
  return { value, next: reader.at };
}

/** The value of a key in a composite literal such as `{name: "read"}`. */
export function fieldOf(value: GoValue | undefined, key: string): GoValue | undefined {
  if (value?.kind !== "composite") return undefined;
  return value.elements.find((element) => element.key?.kind === "name" && element.key.name === key)?.value;
}

/** The elements of a list literal, in order; none for anything else. */
export function itemsOf(value: GoValue | undefined): GoValue[] {
  return value?.kind === "composite" ? value.elements.map((element) => element.value) : [];
}

/** Go's operators of arithmetic by how tightly they bind. */
const OPERATORS: readonly string[][] = [
  ["==", "!=", "<", ">", "<=", ">=", "&&", "||"],
  ["+", "-", "|", "^"],
  ["*", "/", "%", "<<", ">>", "&", "&^"],
];

function readSum(cursor: Cursor, level: number): GoValue {
  const operators = OPERATORS[level];
  if (!operators) return readOperand(cursor);
  let left = readSum(cursor, level + 1);
  while (cursor.kind === "sign" && operators.includes(cursor.text)) {
    const { text: operator, line } = cursor.take();
    left = { kind: "sum", operator, left, right: readSum(cursor, level + 1), line };
  }
  return left;
}

function readOperand(cursor: Cursor): GoValue {
  const { line } = cursor;
  if (cursor.kind === "sign" && ["-", "+", "!", "^", "&", "*"].includes(cursor.text)) {
    const { text: operator } = cursor.take();
    const operand = readOperand(cursor);
    const zero: GoValue = { kind: "number", number: 0, line };
    return operator === "-" ? { kind: "sum", operator, left: zero, right: operand, line } : operand;
  }
  return readTail(cursor, readStart(cursor));
}

function readStart(cursor: Cursor): GoValue {
  const { kind, text, line } = cursor;
  if (kind === "string") return { kind, text: cursor.take().text, line };
  if (kind === "number") return { kind, number: Number(cursor.take().text.replaceAll("_", "")), line };
  if (kind === "word" && text === "func") return skipFunction(cursor);
  if (kind === "word" || text === "[") return { kind: "name", name: readType(cursor), line };
  if (text === "{") return readComposite(cursor, "");
  cursor.expect("(");
  const value = readSum(cursor, 0);
  cursor.expect(")");
  return value;
}

/** What follows a value: `.name`, a call, an index, the braces of a composite literal. */
function readTail(cursor: Cursor, start: GoValue): GoValue {
  let value = start;
  for (;;) {
    const { line } = value;
    const name = value.kind === "name" ? value.name : "";
    if (cursor.is(".")) {
      cursor.take();
      const part = cursor.is("(") ? cursor.skipGroup() : cursor.take().text;
      value = { kind: "name", name: `${name}.${part}`, line };
    } else if (cursor.is("(")) value = { kind: "call", name, args: readList(cursor, "(", ")"), line };
    else if (cursor.is("[")) value = { kind: "name", name: name + cursor.skipGroup(), line };
    else if (cursor.is("{") && value.kind === "name") value = { ...readComposite(cursor, name), line };
    else return value;
  }
}

function readComposite(cursor: Cursor, type: string): GoValue {
  const { line } = cursor;
  const elements: GoElement[] = [];
  cursor.expect("{");
  while (!cursor.is("}")) {
    const first = readSum(cursor, 0);
    const hasKey = cursor.is(":");
    if (hasKey) cursor.take();
    elements.push(hasKey ? { key: first, value: readSum(cursor, 0) } : { key: null, value: first });
    if (!cursor.is("}")) cursor.expect(",");
  }
  cursor.expect("}");
  return { kind: "composite", type, elements, line };
}

function readList(cursor: Cursor, open: string, close: string): GoValue[] {
  const values: GoValue[] = [];
  cursor.expect(open);
  while (!cursor.is(close)) {
    values.push(readSum(cursor, 0));
    if (cursor.is("...")) cursor.take();
    if (!cursor.is(close)) cursor.expect(",");
  }
  cursor.expect(close);
  return values;
}

/** The text of a type or of the first word of a name: `map[ID]Definition`, `[]string`, `probes`. */
function readType(cursor: Cursor): string {
  if (cursor.is("*")) return cursor.take().text + readType(cursor);
  if (cursor.is("[")) return cursor.skipGroup() + readType(cursor);
  const word = cursor.take().text;
  if (word === "map") return word + cursor.skipGroup() + readType(cursor);
  if (word === "struct" || word === "interface") return word + cursor.skipGroup();
  return word;
}

function skipFunction(cursor: Cursor): GoValue {
  const { line } = cursor.take();
  while (!cursor.is("{")) {
    if (cursor.is("(")) cursor.skipGroup();
    else cursor.take();
  }
  cursor.skipGroup();
  return { kind: "name", name: "func", line };
}

export type GoValue =
  | { kind: "string"; text: string; line: number }
  | { kind: "number"; number: number; line: number }
  | { kind: "name"; name: string; line: number }
  | { kind: "call"; name: string; args: GoValue[]; line: number }
  | { kind: "sum"; operator: string; left: GoValue; right: GoValue; line: number }
  | { kind: "composite"; type: string; elements: GoElement[]; line: number };

export interface GoElement {
  key: GoValue | null;
  value: GoValue;
}
