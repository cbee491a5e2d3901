import { describe, expect, test } from "vitest";
import { fixDocument } from "./fix-document.ts";
import { HOSTILE_INPUTS } from "./fixtures/hostile-inputs.ts";
import { parseDocument } from "./parse-document.ts";
import { renderMarkdown } from "./render-markdown.ts";

describe("a hostile document", () => {
  test.each(Object.entries(HOSTILE_INPUTS))("%s is refused with its code, or read", (_, { text, code }) => {
    const { event, diagnostics } = parseDocument(text, "x.md");
    const errors = diagnostics
      .filter(({ severity }) => severity === "error")
      .map((diagnostic) => diagnostic.code);
    if (code === null) expect(errors).toEqual([]);
    else expect(errors.some((error) => error.startsWith(code))).toBe(true);
    expect(event.name).toBe("x");
    for (const prose of Object.values(event.prose))
      expect(renderMarkdown(prose)).not.toMatch(/<(?:script|img|iframe|svg)/i);
  });

  test("is never rewritten while it has an error", () => {
    for (const { text, code } of Object.values(HOSTILE_INPUTS)) {
      if (code !== null) expect(fixDocument(text, "x.md").text).toBe(text);
    }
  });

  test("runs nothing from its frontmatter", () => {
    const before = Object.keys(globalThis).length;
    parseDocument("---js\nglobalThis.canary = 1\n---\n", "x.md");
    parseDocument("---\nstatus: !!js/function 'function () { globalThis.canary = 1 }'\n---\n", "x.md");
    expect(Object.keys(globalThis)).toHaveLength(before);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test.each([
    "con",
    "__proto__",
    "a b",
    "Mmap",
    "x".repeat(65),
    "",
    "a.b",
    "..",
    "a(b",
    "naïve",
    "-x",
    "nul",
    "mlock2()",
  ])("cannot be called %j", (name) => {
    const { diagnostics } = parseDocument("# a\n\n## Intro\na - b\n", `${name}.md`);
    expect(diagnostics.map(({ code }) => code)).toContain("impossible-name");
  });

  test("may be called constructor", () => {
    const { diagnostics } = parseDocument("# constructor\n", "folder/constructor.md");
    expect(diagnostics.map(({ code }) => code)).not.toContain("impossible-name");
  });
});
