import { expect, test } from "vitest";
import { correctArguments, type Correction } from "./correct-arguments.ts";

const TEXT =
  "---\nstatus: obsolete\n---\n\n# box\n\n## Intro\n\nbox - a  box.\n\n## Arguments\n\n" +
  "* `lid`:`int`[KUOPT] - its [K]  lid,\n  on *top*.\n* hinge: int [K] - turns\n  * `lid` - nested\n";

test("type and tags are written into the head, and nothing else changes", () => {
  const fixed = correct(TEXT, { argument: "lid", type: "char *", tags: ["U", "OPT"] });
  expect(fixed).toBe(TEXT.replace("`lid`:`int`[KUOPT]", "`lid`:`char *`[U, OPT]"));
  expect(correct(TEXT, { argument: "hinge", tags: ["U"] })).toBe(
    TEXT.replace("hinge: int [K] -", "`hinge`:`int`[U] -"),
  );
});

test("several corrections are made in one go", () => {
  const fixed = correct(TEXT, { argument: "lid", tags: ["K"] }, { argument: "hinge", type: "long" });
  expect(fixed).toContain("* `lid`:`int`[K] - its [K]  lid,\n  on *top*.\n* `hinge`:`long`[K] - turns");
});

test.each([
  ["nobody", TEXT],
  ["lid", `${TEXT}* \`lid\`:\`int\`[U] - another\n`],
  ["lid", TEXT.replace("status: obsolete", "colour: red")],
])("a document without that one argument %s, or with an error, stays as it is", (argument, text) => {
  expect(correct(text, { argument, tags: ["U"] })).toBe(text);
});

function correct(text: string, ...corrections: Correction[]): string {
  return correctArguments(text, "box.md", corrections);
}
