import { describe, expect, test } from "vitest";
import { loadKnown } from "../cli/known-facts.ts";
import { hasCorpus, readExpected, readOpen } from "../document/fixtures/read-corpus.ts";
import { parseDocument } from "../document/parse-document.ts";
import { FACT_CHECKS } from "./checks.ts";
import { runChecks } from "./run-checks.ts";

describe.skipIf(!hasCorpus)("upstream's documents (skipped where ../shared/corpus is absent)", () => {
  const documents = readExpected().map(({ name }) => {
    const text = readOpen(name);
    return { file: `${name}.md`, text, ...parseDocument(text, `${name}.md`) };
  });
  const known = { ...loadKnown(), documents: new Set<string>(), isOwn: () => false };
  const found = runChecks(documents, { isStrict: false, known, checks: FACT_CHECKS });

  test("show every kind of defect about as often as it is known to occur", () => {
    const files = (code: string): number =>
      new Set(found.filter((diagnostic) => diagnostic.code === code).map(({ file }) => file)).size;
    expect(Object.fromEntries(FACT_CHECKS.map(({ id }) => [id, files(id)]))).toEqual({
      "fact-name": 0,
      "fact-argument": 6,
      "fact-arity": 4,
      "fact-type": 17,
      "fact-origin": 52,
      "fact-toctou": 30,
      "fact-toctou-prose": 18,
      "fact-hook": 91,
      "fact-symbol": 37,
      "fact-constant": 5,
      "fact-related": 18,
      "related-itself": 3,
      "fact-status": 3,
    });
  });

  test("have each defect on the line that states it", () => {
    const lines = new Map(documents.map(({ file, text }) => [file, text.split("\n")]));
    const astray = found.filter(({ file, line, message, code }) => {
      const [, word = ""] =
        /argument "(\w+)"|(?:hook|constant) "?(\w+)|related event "(\w+)"/.exec(message)?.filter(Boolean) ??
        [];
      if (code === "fact-argument") return false;
      return !lines.get(file)?.[line - 1]?.replaceAll("\\", "").includes(word);
    });
    expect(astray.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([]);
  });
});
