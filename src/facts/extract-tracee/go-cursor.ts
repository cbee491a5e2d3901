import { GoError, type GoToken } from "./go-tokens.ts";

/** A place among tokens that moves on while they are read. Reading past the end throws a GoError. */
export function openCursor(tokens: readonly GoToken[], start: number, file: string): Cursor {
  let at = start;
  const line = (): number => (tokens[at] ?? tokens.at(-1))?.line ?? 1;
  const is = (sign: string): boolean => tokens[at]?.kind === "sign" && tokens[at]?.text === sign;
  const take = (): GoToken => {
    const token = tokens[at];
    if (!token) throw new GoError(file, line(), "Unexpected end of file, expected a value");
    at++;
    return token;
  };
  return {
    get at() {
      return at;
    },
    get line() {
      return line();
    },
    get kind() {
      return tokens[at]?.kind ?? "end";
    },
    get text() {
      return tokens[at]?.text ?? "end of file";
    },
    is,
    take,
    expect(sign) {
      if (!is(sign)) {
        const found = tokens[at]?.text ?? "end of file";
        throw new GoError(file, line(), `Unexpected ${found}, expected ${sign} in a Go value`);
      }
      at++;
    },
    skipGroup() {
      let depth = 0;
      let text = "";
      do {
        const token = take();
        if (token.kind === "sign" && ["(", "[", "{"].includes(token.text)) depth++;
        if (token.kind === "sign" && [")", "]", "}"].includes(token.text)) depth--;
        text += token.text;
      } while (depth > 0);
      return text;
    },
  };
}

export interface Cursor {
  readonly at: number;
  readonly line: number;
  readonly kind: GoToken["kind"] | "end";
  readonly text: string;
  /** Whether the next token is this sign. */
  is(sign: string): boolean;
  take(): GoToken;
  expect(sign: string): void;
  /** Passes over a bracketed group and returns its text. */
  skipGroup(): string;
}
