import { expect, test } from "vitest";

import { splitWords, stem } from "./stem.ts";

test.each([
  ["create", "creates", "created", "creating", "creation"],
  ["map", "maps", "mapped", "mapping"],
  ["truncate", "truncates", "truncating", "truncation"],
  ["schedule", "scheduler", "scheduling"],
  ["directory", "directories"],
  ["protect", "protects", "protection"],
  ["process", "processes"],
])("the forms of %s meet", (...forms) => {
  expect(new Set(forms.map(stem)).size).toBe(1);
});

test.each([
  ["time", "timer"],
  ["link", "line"],
  ["status", "state"],
  ["process", "procedure"],
])("%s and %s stay apart", (a, b) => {
  expect(stem(a)).not.toBe(stem(b));
});

test("words are letters and digits, in small letters", () => {
  expect(splitWords("The caller's MADV_FREE, i/o (2)")).toEqual([
    "the",
    "caller",
    "madv",
    "free",
    "i",
    "o",
    "2",
  ]);
});
