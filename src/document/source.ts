import { CODES, type Code } from "./codes.ts";
import type { Diagnostic, Field } from "./diagnostic.ts";

/** Returns the text with line ends as LF and without a byte order mark; lines keep their numbers. */
export function normaliseText(text: string): string {
  return text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
}

/** Returns a function from offset to line and column, both counted from 1. */
export function createLocator(text: string): Locate {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** Returns a function that reports faults of one text of a file into `diagnostics`. */
export function createReport(file: string, text: string, diagnostics: Diagnostic[]): Report {
  const locate = createLocator(text);
  return (code, { field, at, message, hint }) => {
    diagnostics.push({ file, ...locate(at), code, severity: CODES[code].severity, field, message, hint });
  };
}

/** Sorts by place, so that the order of reading does not show. */
export function sortDiagnostics(diagnostics: Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted((a, b) => a.line - b.line || a.column - b.column);
}

/** The file's stem: its last part without `.md`, or `.mdx`, which no document has. */
export function stemOf(file: string): string {
  return (file.split(/[/\\]/).at(-1) ?? file).replace(/\.mdx?$/i, "");
}

export type Locate = (offset: number) => { line: number; column: number };

export type Report = (code: Code, fault: Fault) => void;

export interface Fault {
  field: Field;
  /** Offset in the text. */
  at: number;
  message: string;
  hint: string;
}
