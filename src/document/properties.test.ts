import { assert, property } from "fast-check";
import { describe, expect, test } from "vitest";
import type { Event } from "../event/event.ts";
import { readCorpus } from "./fixtures/read-corpus.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { fixDocument } from "./fix-document.ts";
import { mutated } from "./fixtures/mutate.ts";
import { parseDocument } from "./parse-document.ts";

const documents = readCorpus();
const RUNS = { seed: 20260131, numRuns: 600 };

describe("no word of a document is lost", () => {
  test.each(documents)("$file", ({ file, text }) => {
    expect(lostWords(file, text)).toEqual([]);
  });

  test("nor of one with mistakes in it", () => {
    assert(
      property(mutated(documents), ({ file, text }) => {
        expect(lostWords(file, text)).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe("fixing a document", () => {
  test("changes nothing that it states, and a second fix changes nothing", () => {
    assert(
      property(mutated(documents), ({ file, text }) => expectFixed(file, text)),
      RUNS,
    );
  });

  test("keeps the lines of its prose", () => {
    for (const { file, text } of documents) {
      const fixed = fixDocument(text, file).text;
      const prose = Object.values(parseDocument(text, file).event.prose).join("\n").split("\n");
      expect(prose.filter((line) => !fixed.includes(line))).toEqual([]);
    }
  });
});

test("a document that ends at any line is read and fixed all the same", () => {
  for (const { file, text } of documents.filter((_, index) => index % 4 === 0)) {
    const lines = text.split("\n");
    for (let end = 0; end < lines.length; end++) {
      const cut = lines.slice(0, end).join("\n");
      expect(() => parseDocument(cut, file)).not.toThrow();
    }
    expectFixed(file, lines.slice(0, lines.length >> 1).join("\n"));
  }
});

function expectFixed(file: string, text: string): void {
  const { event, diagnostics } = parseDocument(text, file);
  if (diagnostics.some(({ severity }) => severity === "error")) return;
  const fixed = fixDocument(text, file).text;
  expect(parseDocument(fixed, file).event).toEqual(event);
  expect(fixDocument(fixed, file).text).toBe(fixed);
}

function lostWords(file: string, text: string): string[] {
  const { event, diagnostics } = parseDocument(text, file);
  if (diagnostics.some(({ severity }) => severity === "error")) return [];
  const kept = new Set(wordsOf(stated(event, diagnostics)));
  return [...new Set(wordsOf(withoutExempt(text)))].filter(
    (word) => !kept.has(word) && !EXEMPT_WORDS.test(word),
  );
}

function stated(event: Event, diagnostics: Diagnostic[]): string {
  return [...textsOf(event), ...diagnostics.map(({ message }) => message)].join("\n");
}

function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

function wordsOf(text: string): string[] {
  return (
    text
      .replaceAll(/\\(?=[_*])/g, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Takes out what design decides need not be shown: headings and labels, the list of tags, the notice, a stated none. */
function withoutExempt(text: string): string {
  return text
    .replace(/^---\n[\s\S]*?\n---$/m, "")
    .split(/\r\n?|\n/)
    .filter((line) => !EXEMPT_LINES.some((pattern) => pattern.test(line)))
    .join("\n");
}

const EXEMPT_LINES = [
  /^\s*#{1,6}/,
  /^\s*[`~]{3}/,
  /^\W*(?:\d\.\W*)?(?:K|U|TOCTOU|OPT)\b/,
  /openai|not be accurate|user reads|arguments better/i,
  /\bno(?:ne|t)?\b.*\b(?:arguments?|issues?|problems?|tags?|hooks?)\b/i,
  /\bnone\b|\bn\/a\b|^\W*void\W/i,
];

const EXEMPT_WORDS =
  /^(?:\d|k|u|opt|toctou|ku|kuopt|[ku]*toctou(?:opt)?|type|purpose|md|and|kernel|probes?|\w+probes?|tracepoints?|ftrace|fentry|fexit|lsm|raw|arguments?|takes?|this|call|syscall|void|amp)$/;
