import type { CodeToken } from "./highlight-c.ts";
import { joinDeclaration } from "./format-prototype.ts";

/**
 * The C declaration of a call as text, one argument a line, with the place of each argument's name in it.
 * `link` is the argument whose row the name leads to; null for none.
 */
export function formatSignature({ name, returns, args }: Declaration): Signature {
  const head = returns === null ? name : `${returns} ${name}`;
  if (args.length === 0) return { code: `${head}(void);`, names: [] };
  let code = `${head}(`;
  const names: Signature["names"] = [];
  for (const [index, { name: argument, type, link }] of args.entries()) {
    const declaration = joinDeclaration(type ?? "", argument);
    const at = declaration.lastIndexOf(argument);
    code += "\n    ";
    if (link !== null) names.push({ argument: link, start: code.length + at, length: argument.length });
    code += `${declaration}${index === args.length - 1 ? "" : ","}`;
  }
  return { code: `${code}\n);`, names };
}

/** Cuts the tokens of a signature so that each argument's name is a piece of its own, marked with the argument. */
export function cutAtNames(lines: readonly CodeToken[][], names: Signature["names"]): CodePiece[][] {
  return lines.map((line) => line.flatMap((token) => cutToken(token, names)));
}

function cutToken({ text, offset, kind }: CodeToken, names: Signature["names"]): CodePiece[] {
  const found = names.find(({ start, length }) => start >= offset && start + length <= offset + text.length);
  if (!found) return [{ text, kind }];
  const from = found.start - offset;
  const to = from + found.length;
  return [
    { text: text.slice(0, from), kind },
    { text: text.slice(from, to), kind, argument: found.argument },
    { text: text.slice(to), kind },
  ].filter((piece) => piece.text !== "");
}

export interface CodePiece {
  text: string;
  kind: CodeToken["kind"];
  argument?: string;
}

export interface Declaration {
  name: string;
  /** Type of the return value; null where nobody states it. */
  returns: string | null;
  args: { name: string; type: string | null; link: string | null }[];
}

export interface Signature {
  code: string;
  names: { argument: string; start: number; length: number }[];
}
