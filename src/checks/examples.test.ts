import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadKnown } from "../cli/known-facts.ts";
import { parseDocument } from "../document/parse-document.ts";
import type { Diagnostic } from "../document/diagnostic.ts";
import type { Example, FactCheck } from "./check.ts";
import { FACT_CHECKS } from "./checks.ts";
import { runChecks } from "./run-checks.ts";

const facts = loadKnown(join(import.meta.dirname, "../../content/facts"));

describe.each(FACT_CHECKS)("$id", (check) => {
  test.each(check.examples.ok)("accepts $text", (example) => {
    expect(run(check, example)).toEqual([]);
  });

  test.each(check.examples.notOk)("refuses $text", (example) => {
    const { line, column, message, hint } = example;
    expect(run(check, example)).toMatchObject([
      {
        code: check.id,
        severity: check.severity,
        line,
        column,
        message: expect.stringContaining(message) as string,
        hint,
      },
    ]);
  });
});

describe("in a folder of another organisation", () => {
  test("a name that is no event is worth a notice", () => {
    const [found] = run("fact-name", { name: "our_own", text: "# our_own\n" }, false);
    expect(found).toMatchObject({ severity: "notice", hint: "An event of your own may stay as it is." });
  });

  test("a related event may be one that has a document there", () => {
    const example = { name: "mremap", text: "## Related Events\n\n* our_own\n" };
    expect(run("fact-related", example, false, ["our_own"])).toEqual([]);
    expect(run("fact-related", example, true, ["our_own"])).toMatchObject([{ line: 3, column: 3 }]);
  });
});

test("the second of two hooks of one name is found at its own heading", () => {
  const text = "## Hooks\n\n### do_x\n\n#### Type\n\nkprobe\n\n### do_x\n\n#### Type\n\nkretprobe\n";
  expect(run("fact-hook", { name: "mremap", text }).map(({ line }) => line)).toEqual([3, 9]);
});

test("a document with an error is not held against the facts", () => {
  expect(run("fact-argument", { name: "setpgid", text: "---js\n---\n" })).toEqual([]);
});

test("a rule that breaks is told and stops no other", () => {
  const broken: FactCheck = {
    ...(FACT_CHECKS[0] as FactCheck),
    id: "broken",
    run() {
      throw new Error("no such thing");
    },
  };
  const others = FACT_CHECKS.filter(({ id }) => id === "related-itself");
  const example = { name: "mremap", text: "## Related Events\n\n* mremap\n" };
  const found = runChecks([documentOf(example)], {
    isStrict: false,
    known: knownOf(true, []),
    checks: [broken, ...others],
  });
  expect(found.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
    "broken error",
    "related-itself error",
  ]);
});

function run(check: FactCheck | string, example: Example, isOwn = true, names: string[] = []): Diagnostic[] {
  const id = typeof check === "string" ? check : check.id;
  return runChecks([documentOf(example)], {
    isStrict: false,
    known: knownOf(isOwn, names),
    checks: FACT_CHECKS.filter((candidate) => candidate.id === id),
  });
}

function documentOf({ name, text }: Example): Parameters<typeof runChecks>[0][number] {
  return { file: `${name}.md`, text, ...parseDocument(text, `${name}.md`) };
}

function knownOf(isOwn: boolean, names: string[]): NonNullable<Parameters<typeof runChecks>[1]["known"]> {
  return { ...facts, documents: new Set(names), isOwn: () => isOwn };
}
