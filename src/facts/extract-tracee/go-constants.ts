import { GoError, tokenizeGo, type GoToken } from "./go-tokens.ts";
import { readValue, type GoValue } from "./go-values.ts";

/**
 * The constants of Go files that stand side by side, each evaluated when it is asked for: explicit values, `iota`, and
 * names that repeat the expression above them. A name that is not known, or refers to itself, is undefined.
 */
export function readConstants(files: readonly GoFile[]): Constants {
  const declared = new Map<string, Declaration>();
  for (const file of files)
    for (const declaration of declarationsOf(file)) declared.set(declaration.name, declaration);
  const known = new Map<string, number | string | undefined>();
  const valueOf = (name: string): number | string | undefined => {
    if (known.has(name)) return known.get(name);
    known.set(name, undefined);
    const declaration = declared.get(name);
    if (declaration?.value) known.set(name, evaluate(declaration.value, declaration.iota, valueOf));
    return known.get(name);
  };
  return {
    numberOf: (name) => {
      const value = valueOf(name);
      return typeof value === "number" ? value : undefined;
    },
    textOf: (name) => {
      const value = valueOf(name);
      return typeof value === "string" ? value : undefined;
    },
  };
}

/** Tokens are read once for all that is looked up in them. Throws a GoError where they, or brackets, are cut off. */
export function openGoFile(file: string, text: string): GoFile {
  const tokens = tokenizeGo(text, file);
  checkBrackets(tokens, file);
  return { file, tokens };
}

/** What is cut off between two definitions would else be read without a word, as a file with fewer of them. */
function checkBrackets(tokens: readonly GoToken[], file: string): void {
  const open: GoToken[] = [];
  for (const token of tokens) {
    if (token.kind !== "sign") continue;
    if ("([{".includes(token.text)) open.push(token);
    const partner = { ")": "(", "]": "[", "}": "{" }[token.text];
    if (partner && open.pop()?.text !== partner)
      throw new GoError(file, token.line, `Unexpected ${token.text} without its ${partner}`);
  }
  const last = open.at(-1);
  if (!last) return;
  const line = tokens.at(-1)?.line ?? last.line;
  throw new GoError(file, line, `Unexpected end of file, ${last.text} of line ${last.line} is not closed`);
}

function declarationsOf({ file, tokens }: GoFile): Declaration[] {
  const declarations: Declaration[] = [];
  let depth = 0;
  for (let at = 0; at < tokens.length; at++) {
    const { kind, text } = tokens[at] ?? END;
    if (kind === "sign" && "({[".includes(text)) depth++;
    if (kind === "sign" && ")}]".includes(text)) depth--;
    if (depth > 0 || kind !== "word" || text !== "const") continue;
    const isGroup = tokens[at + 1]?.text === "(";
    const group = readGroup(tokens, isGroup ? at + 2 : at + 1, { file, isGroup });
    declarations.push(...group.declarations);
    at = group.next - 1;
  }
  return declarations;
}

const END: GoToken = { kind: "sign", text: ";", line: 0 };

/** The lines `Name Type = value` of a group, or the one behind a `const` without brackets. */
function readGroup(
  tokens: readonly GoToken[],
  start: number,
  { file, isGroup }: { file: string; isGroup: boolean },
): { declarations: Declaration[]; next: number } {
  const declarations: Declaration[] = [];
  let at = start;
  let repeated: GoValue | null = null;
  for (let iota = 0; ; iota++) {
    while (tokens[at]?.text === ";") at++;
    const first = tokens[at];
    if (!first) throw new GoError(file, tokens.at(-1)?.line ?? 1, "Unexpected end of file in constants");
    if (isGroup && first.text === ")") return { declarations, next: at + 1 };
    while (at < tokens.length && ![";", "=", ")"].includes(tokens[at]?.text ?? ";")) at++;
    if (tokens[at]?.text === "=") {
      const read = readValue(tokens, at + 1, file);
      repeated = read.value;
      at = read.next;
    }
    declarations.push({ name: first.text, value: repeated, iota });
    while (at < tokens.length && ![";", ")"].includes(tokens[at]?.text ?? ";")) at++;
    if (!isGroup) return { declarations, next: at };
  }
}

function evaluate(
  value: GoValue,
  iota: number,
  valueOf: (name: string) => number | string | undefined,
): number | string | undefined {
  if (value.kind === "number") return value.number;
  if (value.kind === "string") return value.text;
  if (value.kind === "name") return value.name === "iota" ? iota : valueOf(value.name);
  if (value.kind === "call") return value.args[0] && evaluate(value.args[0], iota, valueOf);
  if (value.kind === "composite") return undefined;
  const left = evaluate(value.left, iota, valueOf);
  const right = evaluate(value.right, iota, valueOf);
  if (typeof left !== "number" || typeof right !== "number") return undefined;
  return OPERATIONS[value.operator]?.(left, right);
}

const OPERATIONS: Record<string, (left: number, right: number) => number> = {
  "+": (left, right) => left + right,
  "-": (left, right) => left - right,
  "*": (left, right) => left * right,
  "/": (left, right) => Math.trunc(left / right),
  "|": (left, right) => left | right,
  "&": (left, right) => left & right,
  "<<": (left, right) => left * 2 ** right,
};

export interface Constants {
  numberOf(name: string): number | undefined;
  textOf(name: string): string | undefined;
}

export interface GoFile {
  file: string;
  tokens: GoToken[];
}

interface Declaration {
  name: string;
  value: GoValue | null;
  iota: number;
}
