import { expect, test } from "vitest";
import { parseDocument } from "../document/parse-document.ts";
import { runChecks } from "./run-checks.ts";

const CANONICAL =
  "# box\n\n## Intro\n\nbox - a box.\n\n## Description\n\nText.\n\n## Arguments\n\n* `lid`:`int`[K] - its lid.\n";

test("a document in canonical form is nothing to report", () => {
  expect(check(CANONICAL, true)).toEqual([]);
});

test("another form is reported at its first line, under --strict alone", () => {
  const text = CANONICAL.replace("`lid`:`int`[K]", "lid:int [K]");
  expect(check(text, true)).toMatchObject([
    {
      line: 13,
      code: "not-canonical",
      severity: "warning",
      message: expect.stringContaining("* `lid`:`int`[K] - its lid.") as string,
    },
  ]);
  expect(check(text, false)).toEqual([]);
});

function check(text: string, isStrict: boolean): ReturnType<typeof runChecks> {
  return runChecks([{ file: "box.md", text, ...parseDocument(text, "box.md") }], { isStrict });
}
