import { expect, test } from "vitest";
import { parseDocument } from "../document/parse-document.ts";
import { runChecks } from "./run-checks.ts";

test.each([
  "pkey_mprotect",
  "PKEY-MPROTECT",
  "pkey mprotect",
  "pkey_mprotect(2)",
  "sys_pkey_mprotect",
  "the pkey_mprotect syscall",
])("the keyword %s is a copy of the name, told at its place", (keyword) => {
  expect(check(`---\nkeywords:\n  - protection keys\n  - ${keyword}\n---\n`)).toMatchObject([
    { line: 4, column: 5, code: "keyword-name", severity: "warning" },
  ]);
});

test("a keyword in a list on one line is found there", () => {
  expect(check("---\nkeywords: [protection keys, pkey_mprotect]\n---\n")).toMatchObject([
    { line: 2, column: 29 },
  ]);
});

test("words that only share something with the name are welcome", () => {
  expect(check("---\nkeywords: [mprotect with a key, pkey, PKU, memory protection keys]\n---\n")).toEqual([]);
});

function check(head: string): ReturnType<typeof runChecks> {
  const text = `${head}\n# pkey_mprotect\n\n## Intro\n\npkey_mprotect - sets a key.\n`;
  return runChecks([{ file: "pkey_mprotect.md", text, ...parseDocument(text, "pkey_mprotect.md") }], {
    isStrict: false,
  });
}
