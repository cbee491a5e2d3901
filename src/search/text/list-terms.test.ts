import { expect, test } from "vitest";
import { listTerms } from "./list-terms.ts";

test.each([
  ["mremap", "mremap", []],
  ["release the Memory of a process", "release the Memory of a process", ["release", "memory", "process"]],
  ['"copy link"', '"copy link"', []],
  ["tag:TOCTOU mount", "TOCTOU mount", ["toctou", "mount"]],
  ["what is it", "what is it", []],
])("%s", (query, whole, words) => {
  expect(listTerms(query)).toEqual({ whole, words });
});
