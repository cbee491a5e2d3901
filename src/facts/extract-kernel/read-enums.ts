import type { SourceLine } from "./preprocess.ts";

/** A member of an enumeration: its own expression, or how far it stands behind the member that has one. */
export interface Enumerator {
  /** The tag of its enumeration, empty where it has none. */
  enumeration: string;
  expression: string;
  offset: bigint;
  file: string;
  line: number;
}

/** The members of every enumeration in preprocessed lines, by name. */
export function readEnums(lines: readonly SourceLine[]): Map<string, Enumerator> {
  const found = new Map<string, Enumerator>();
  let state: State | null = null;
  let opening = "";
  for (const line of lines) {
    let rest = line.text;
    if (state === null) {
      opening = /\benum\b[^;{}()]*$/.test(opening) ? `${opening} ${rest}` : rest;
      const start = /\benum\b\s*(\w*)[^;{}()]*\{/.exec(opening);
      if (start === null) continue;
      rest = opening.slice(start.index + start[0].length);
      opening = "";
      state = {
        enumeration: start[1] ?? "",
        expression: "0",
        offset: 0n,
        depth: 0,
        pending: "",
        place: null,
      };
    }
    if (readMembers(rest, line, { state, found })) state = null;
  }
  return found;
}

/** Reads members up to the closing brace; true once it was found. */
function readMembers(
  text: string,
  line: SourceLine,
  into: { state: State; found: Map<string, Enumerator> },
): boolean {
  const { state, found } = into;
  for (const character of text) {
    if (state.pending.trim() === "" && /\w/.test(character)) state.place = line;
    if (character === "(") state.depth++;
    if (character === ")") state.depth--;
    const ends = state.depth === 0 && (character === "," || character === "}");
    if (!ends) state.pending += character;
    else closeMember(state, found);
    if (character === "}") return true;
  }
  state.pending += " ";
  return false;
}

function closeMember(state: State, found: Map<string, Enumerator>): void {
  const [, name, expression] = /^\s*(\w+)\s*(?:=\s*([^]*?))?\s*$/.exec(state.pending) ?? [];
  state.pending = "";
  if (name === undefined || state.place === null) return;
  if (expression !== undefined) {
    state.expression = expression;
    state.offset = 0n;
  }
  const { file, line } = state.place;
  found.set(name, {
    enumeration: state.enumeration,
    expression: state.expression,
    offset: state.offset,
    file,
    line,
  });
  state.offset += 1n;
}

interface State {
  enumeration: string;
  expression: string;
  offset: bigint;
  depth: number;
  pending: string;
  place: SourceLine | null;
}
