import { describe, expect, test } from "vitest";
import { runChecks } from "../checks/run-checks.ts";
import { parseDocument } from "../document/parse-document.ts";
import { formatNewDocument } from "./format-new-document.ts";
import { loadKnown } from "./known-facts.ts";

const facts = loadKnown();

describe("a new document", () => {
  test("states what the facts say, with placeholders for the rest", () => {
    expect(write("lchown")).toMatch(
      /^# lchown\n\n## Intro\n\nlchown - One-sentence summary.*\n\n## Description\n\n.*\n\n## Arguments\n\n\* `pathname`:`const char \*`\[U, TOCTOU\] - What it tells\.\n\* `owner`/,
    );
    expect(write("afs")).toMatch(/^---\nstatus: unimplemented\n---\n\n# afs\n/);
    expect(write("setsid")).toMatch(/## Arguments\n\nNone\.\n$/);
  });

  test("of any event passes check, and waits for its summary alone", () => {
    const documents = [...facts.events.keys()].map((name) => {
      const text = write(name);
      return { file: `${name}.md`, text, ...parseDocument(text, `${name}.md`) };
    });
    const known = { ...facts, documents: new Set<string>(), isOwn: () => true };
    const found = [
      ...documents.flatMap(({ diagnostics }) => diagnostics),
      ...runChecks(documents, { isStrict: true, known }),
    ];
    const count = (code: string): number => found.filter((diagnostic) => diagnostic.code === code).length;
    expect(count("summary-placeholder")).toBe(facts.events.size);
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(["summary-placeholder", "fact-arity"]));
  });
});

function write(name: string): string {
  const event = facts.events.get(name);
  if (!event) throw new Error(`no event ${name}`);
  return formatNewDocument(event);
}
