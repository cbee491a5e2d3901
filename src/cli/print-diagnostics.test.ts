import { expect, test } from "vitest";
import type { Diagnostic } from "../document/diagnostic.ts";
import { formatGithub, formatJson, formatText } from "./print-diagnostics.ts";

const fault: Diagnostic = {
  file: "a,b:c.md",
  line: 3,
  column: 7,
  code: "unknown-tag",
  severity: "warning",
  field: "args.tags",
  message: 'Unexpected tag "100%\u001B[31m".',
  hint: "Write [K].",
};

test("text is one line for the fault, one for the hint, and a count", () => {
  expect(formatText([fault, { ...fault, severity: "error", file: "d.md" }])).toBe(
    [
      'a,b:c.md:3:7 unknown-tag Unexpected tag "100%U+001B[31m".',
      "    warning: Write [K].",
      'd.md:3:7 unknown-tag Unexpected tag "100%U+001B[31m".',
      "    error: Write [K].",
      "1 error, 1 warning in 2 files",
      "",
    ].join("\n"),
  );
  expect(formatText([])).toBe("");
});

test("no line of text is longer than 200 characters", () => {
  const text = formatText([{ ...fault, message: "x".repeat(1000), hint: "y\n".repeat(1000) }]);
  expect(Math.max(...text.split("\n").map(({ length }) => length))).toBe(200);
  expect(text.split("\n")).toHaveLength(4);
});

test("GitHub's commands are escaped", () => {
  expect(formatGithub([fault])).toBe(
    '::warning file=a%2Cb%3Ac.md,line=3,col=7,title=unknown-tag::Unexpected tag "100%25U+001B[31m".%0AWrite [K].\n',
  );
});

test("JSON holds the diagnostics as they are", () => {
  expect(JSON.parse(formatJson([fault]))).toEqual([fault]);
});
