import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fixDocument } from "./fix-document.ts";
import { emptyEvent, parseDocument } from "./parse-document.ts";

/** Each pair `name.md` and `name.json` is a test: what the document states, and the places and codes of its faults. */
const folder = join(import.meta.dirname, "fixtures");
const names = readdirSync(folder).flatMap((file) => (file.endsWith(".md") ? [file.slice(0, -3)] : []));

describe("a document is read as its JSON says, and fixing it changes nothing of that", () => {
  test.each(names)("%s", (name) => {
    const text = readFileSync(join(folder, `${name}.md`), "utf8");
    const { codes, ...stated } = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as {
      codes: string[];
    };
    const { event, diagnostics } = parseDocument(text, `${name}.md`);
    expect(event).toEqual({ ...emptyEvent(name), ...stated });
    expect(diagnostics.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual(codes);

    const fixed = fixDocument(text, `${name}.md`).text;
    expect(parseDocument(fixed, `${name}.md`).event).toEqual(event);
    expect(fixDocument(fixed, `${name}.md`).text).toBe(fixed);
  });
});
