import { CODES } from "../document/codes.ts";
import { fixDocument } from "../document/fix-document.ts";
import type { FormCheck } from "./check.ts";

/** A document of our own is written as `hookbook fix` writes it, so that every change to one is a change of content. */
export const canonicalForm: FormCheck = {
  id: "not-canonical",
  description: CODES["not-canonical"].meaning,
  scope: "strict",
  run({ file, text, diagnostics }) {
    if (diagnostics.some(({ severity }) => severity === "error")) return [];
    const fixed = fixDocument(text, file).text;
    if (fixed === text) return [];
    const { line, expected } = firstDifference(text, fixed);
    const severity = CODES["not-canonical"].severity;
    const message = `Unexpected form, expected ${JSON.stringify(expected.slice(0, 80))} here.`;
    return [
      {
        file,
        line,
        column: 1,
        code: "not-canonical",
        severity,
        field: "document",
        message,
        hint: "Run `hookbook fix` on the file.",
      },
    ];
  },
};

function firstDifference(text: string, fixed: string): { line: number; expected: string } {
  const lines = text.split("\n");
  const fixedLines = fixed.split("\n");
  const index = fixedLines.findIndex((line, at) => line !== lines[at]);
  return index === -1
    ? { line: fixedLines.length, expected: "the end" }
    : { line: index + 1, expected: fixedLines[index] ?? "" };
}
