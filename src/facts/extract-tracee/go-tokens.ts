/**
 * The tokens of Go source, comments left out, with the semicolons that Go puts at line ends. Throws a GoError for a
 * string or comment that has no end.
 */
export function tokenizeGo(text: string, file: string): GoToken[] {
  const tokens: GoToken[] = [];
  let line = 1;
  let at = 0;
  const end = (): void => {
    const last = tokens.at(-1);
    if (last && endsStatement(last)) tokens.push({ kind: "sign", text: ";", line });
  };
  while (at < text.length) {
    const found = readToken(text, at);
    if (!found) throw new GoError(file, line, `Unexpected ${JSON.stringify(text.slice(at, at + 12))}`);
    const { kind, length } = found;
    const source = text.slice(at, at + length);
    const lines = source.split("\n").length - 1;
    if (kind === "space" && lines > 0) end();
    else if (kind !== "space")
      tokens.push({ kind, text: kind === "string" ? unquote(source) : source, line });
    line += lines;
    at += length;
  }
  end();
  return tokens;
}

/** Go source that cannot be read; the message starts with file and line. */
export class GoError extends Error {
  constructor(file: string, line: number, message: string) {
    super(`${file}:${line} ${message}`);
  }
}

/** The first pattern that fits wins; longer signs stand before their parts. */
const PATTERNS: [GoToken["kind"] | "space", RegExp][] = [
  ["space", /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\//y],
  ["string", /"(?:[^"\\\n]|\\.)*"|`[^`]*`/y],
  ["number", /'(?:[^'\\\n]|\\.[^']*)'|(?:0[xXoObB])?[0-9][\w.]*/y],
  ["word", /[\p{L}_][\p{L}\p{N}_]*/uy],
  ["sign", /\.\.\.|&\^=|<<=|>>=|:=|<-|\+\+|--|&&|\|\||&\^|<<|>>|[-+*/%&|^<>=!]=|[-+*/%&|^<>=!()[\]{},;.:~]/y],
];

function readToken(text: string, at: number): { kind: GoToken["kind"] | "space"; length: number } | null {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { kind, length: match[0].length };
  }
  return null;
}

const KEYWORDS_WITHIN = new Set(
  "case chan const default defer else for func go goto if import interface map package range select struct switch type var".split(
    " ",
  ),
);

function endsStatement({ kind, text }: GoToken): boolean {
  if (kind === "word") return !KEYWORDS_WITHIN.has(text);
  return kind !== "sign" || [")", "]", "}", "++", "--"].includes(text);
}

function unquote(source: string): string {
  if (source.startsWith("`")) return source.slice(1, -1);
  return source.slice(1, -1).replaceAll(/\\(.)/g, (_, letter: string) => ESCAPES[letter] ?? letter);
}

const ESCAPES: Record<string, string> = { n: "\n", t: "\t", r: "\r" };

export interface GoToken {
  kind: "word" | "number" | "string" | "sign";
  /** A string without its quotes. */
  text: string;
  line: number;
}
