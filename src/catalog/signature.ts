import type { Argument } from "../event/event.ts";
import type { CodeToken } from "./highlight-c.ts";

/**
 * The C declaration of a call as text, one argument a line, with the place of each argument's name in it.
 * An array's brackets go behind the name, as C wants: `int[2]` and `pipefd` make `int pipefd[2]`.
 */
export function formatSignature(name: string, args: readonly Argument[]): Signature {
  if (args.length === 0) return { code: `${name}(void);`, names: [] };
  let code = `${name}(`;
  const names: Signature["names"] = [];
  for (const [index, { name: argument, type }] of args.entries()) {
    const [, before = "", brackets = ""] = /^(.*?)\s*((?:\[\w*\])*)$/.exec(type ?? "") ?? [];
    const isTight = before === "" || before.endsWith("*");
    code += `\n    ${before.replace(/\s*(\*+)$/, " $1")}${isTight ? "" : " "}`;
    names.push({ argument, start: code.length });
    code += `${argument}${brackets}${index === args.length - 1 ? "" : ","}`;
  }
  return { code: `${code}\n);`, names };
}

/** Cuts the tokens of a signature so that each argument's name is a piece of its own, marked with the argument. */
export function cutAtNames(lines: readonly CodeToken[][], names: Signature["names"]): CodePiece[][] {
  return lines.map((line) => line.flatMap((token) => cutToken(token, names)));
}

function cutToken({ text, offset, kind }: CodeToken, names: Signature["names"]): CodePiece[] {
  const found = names.find(
    ({ argument, start }) => start >= offset && start + argument.length <= offset + text.length,
  );
  if (!found) return [{ text, kind }];
  const from = found.start - offset;
  const to = from + found.argument.length;
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

export interface Signature {
  code: string;
  names: { argument: string; start: number }[];
}
