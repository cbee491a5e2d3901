import { expect, test } from "vitest";
import { findNearest } from "./find-nearest.ts";

const commands = ["build", "serve", "start", "dev", "check", "parse", "fix", "permalinks"];

test.each([
  ["biuld", "build"],
  ["prase", "parse"],
  ["chek", "check"],
  ["permalink", "permalinks"],
  ["fx", "fix"],
  ["parsee", "parse"],
])("%s means %s", (word, expected) => {
  expect(findNearest(word, commands)).toBe(expected);
});

test.each(["frobnicate", "x", "", "ls"])("nothing is near to %j", (word) => {
  expect(findNearest(word, commands)).toBeUndefined();
});
