import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../document/diagnostic.ts";
import { applyExceptions, parseExceptions } from "./exceptions.ts";

const CODES = ["fact-hook", "fact-type"];
const ENTRY = { event: "box", code: "fact-hook", reason: "Seen in another version." };

describe("a file of exceptions", () => {
  test("gives its entries with their places", () => {
    const { entries, diagnostics } = parse(`[\n  ${JSON.stringify(ENTRY)}\n]\n`);
    expect(diagnostics).toEqual([]);
    expect(entries).toEqual([{ ...ENTRY, file: "exceptions.json", line: 2, column: 3 }]);
  });

  test.each([
    ["[]", []],
    ["", ["1:1 Unexpected content, expected JSON: "]],
    ['[\n  {"event": "box",}\n]', ["2:19 Unexpected content, expected JSON: "]],
    ["{}", ["1:1 "]],
    ['[\n  {"event": "box", "code": "fact-hook"}\n]', ["2:3 0: reason: "]],
    [
      '[{"event": "box",\n  "code": "fact-hok", "reason": "x"}]',
      ['2:11 0: code: Unexpected code "fact-hok", did you mean fact-hook?.'],
    ],
    [
      '[{"event": "box", "code": "fact-hook", "reason": " "}]',
      ["1:50 0: reason: Found no reason, expected a sentence."],
    ],
    [
      '[{"event": "box", "code": "fact-hook", "reason": "x",\n "until": 2}]',
      ['2:2 0: Unrecognized key: "until".'],
    ],
  ])("%j is told by line and column", (text, expected) => {
    const { entries, diagnostics } = parse(text);
    expect(entries).toEqual([]);
    const shown = diagnostics.map(({ line, column, message }) => `${line}:${column} ${message}`);
    expect(shown).toEqual(expected.map((start) => expect.stringContaining(start) as string));
    expect(
      diagnostics.every(({ file, severity }) => file === "exceptions.json" && severity === "error"),
    ).toBe(true);
  });
});

describe("exceptions", () => {
  const { entries } = parse(JSON.stringify([ENTRY, { ...ENTRY, code: "fact-type" }]));

  test("leave out every finding of their code and event, and no other", () => {
    const found = [named("box", "fact-hook"), named("box", "fact-hook"), named("lid", "fact-hook")];
    const kept = applyExceptions(found, entries, ({ code }) => code === "fact-hook");
    expect(kept).toEqual([named("lid", "fact-hook").diagnostic]);
  });

  test("that except nothing are errors, unless nobody looked", () => {
    expect(applyExceptions([], entries, () => true)).toMatchObject([
      { code: "exception-unused", severity: "error", file: "exceptions.json", line: 1, column: 2 },
      { code: "exception-unused", message: expect.stringContaining("fact-type") as string },
    ]);
    expect(applyExceptions([], entries, () => false)).toEqual([]);
  });

  test("written twice are used once", () => {
    const twice = parse(JSON.stringify([ENTRY, ENTRY])).entries;
    expect(applyExceptions([named("box", "fact-hook")], twice, () => true)).toMatchObject([
      { code: "exception-unused" },
    ]);
  });
});

function parse(text: string): ReturnType<typeof parseExceptions> {
  return parseExceptions(text, "exceptions.json", CODES);
}

function named(event: string, code: string): { event: string; diagnostic: Diagnostic } {
  const place = { file: `${event}.md`, line: 3, column: 1 };
  return { event, diagnostic: { ...place, code, severity: "error", field: "hooks", message: "", hint: "" } };
}
