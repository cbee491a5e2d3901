import { describe, expect, test } from "vitest";
import { hasCorpus, readCorpus, readExpected, readOpen, type Expected } from "./fixtures/read-corpus.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { parseDocument } from "./parse-document.ts";
import type { Event } from "../event/event.ts";

describe.skipIf(!hasCorpus)("real documents (skipped where ../shared/corpus is absent)", () => {
  test.each(hasCorpus ? readExpected() : [])("$name is read as expected", (expected) => {
    const { event, diagnostics } = parseDocument(readOpen(expected.name), `${expected.name}.md`);
    const differing = differingFields(event, expected).filter(
      (field) => !isExcused(field, expected, diagnostics),
    );
    expect(differing).toEqual([]);
  });

  test("none has an error", () => {
    const errors = readCorpus().flatMap(({ file, text }) =>
      parseDocument(text, file).diagnostics.filter(({ severity }) => severity === "error"),
    );
    expect(errors).toEqual([]);
  });

  test("most have no fault at all", () => {
    const clean = readExpected().filter(
      ({ name }) => parseDocument(readOpen(name), `${name}.md`).diagnostics.length === 0,
    );
    expect(clean.length).toBeGreaterThanOrEqual(73);
  });
});

function differingFields(event: Event, expected: Expected): string[] {
  const pick = <Item, Key extends keyof Item>(items: Item[], key: Key): Item[Key][] =>
    items.map((item) => item[key]);
  const pairs: [string, unknown, unknown][] = [
    ["summary", event.summary, expected.summary],
    ["args.name", pick(event.args, "name"), pick(expected.args, "name")],
    ["args.type", pick(event.args, "type"), pick(expected.args, "type")],
    ["args.tags", pick(event.args, "tags"), pick(expected.args, "tags")],
    ["args.description", pick(event.args, "description"), pick(expected.args, "description")],
    [
      "args.description",
      event.args.map(({ more }) => unindent(more)),
      expected.args.map(({ more }) => unindent(more)),
    ],
    ["hooks.name", pick(event.hooks, "name"), pick(expected.hooks, "name")],
    [
      "hooks.types",
      event.hooks.map(({ types }) => types.toSorted()),
      expected.hooks.map(({ types }) => types.toSorted()),
    ],
    ["hooks.purpose", pick(event.hooks, "purpose"), pick(expected.hooks, "purpose")],
    ["related", pick(event.related, "name"), expected.related],
    ["review", event.review.level, expected.review],
  ];
  return pairs
    .filter(([, actual, wanted]) => JSON.stringify(actual) !== JSON.stringify(wanted))
    .map(([field]) => field);
}

/** An ambiguous field may be read otherwise where a diagnostic names it or what it belongs to. */
function isExcused(field: string, { ambiguous = {} }: Expected, diagnostics: Diagnostic[]): boolean {
  const parent = field.split(".")[0] ?? field;
  const isAmbiguous = field in ambiguous || parent in ambiguous || "*" in ambiguous;
  return (
    isAmbiguous && diagnostics.some((diagnostic) => [field, parent, "document"].includes(diagnostic.field))
  );
}

function unindent(more: string | undefined): string[] {
  return (more ?? "").split("\n").map((line) => line.trim());
}
