import { expect, test } from "vitest";
import { markName, markWords, type Stretch } from "./mark-letters.ts";

const show = (text: string, marks: Stretch[]): string =>
  marks
    .toReversed()
    .reduce((rest, [a, b]) => `${rest.slice(0, a)}[${rest.slice(a, b)}]${rest.slice(b)}`, text);

test.each([
  ["mremap", "remap", "m[remap]"],
  ["pkey_mprotect", "pkeymprot", "[pkey_mprot]ect"],
  ["pkey_mprotect", "mprotect pkey", "[pkey]_[mprotect]"],
  ["mremap", "__x64_sys_mremap", "[mremap]"],
  ["sched_setaffinity", "SchedSetAffinity", "[sched_setaffinity]"],
  ["openat", "flags", "openat"],
  ["mremap", "()", "mremap"],
])("%s for %s", (name, query, expected) => {
  expect(show(name, markName(name, query))).toBe(expected);
});

test("a slip is marked letter by letter, and what has little in common is not", () => {
  expect(show("mremap", markName("mremap", "mermap", true))).toMatch(/^\[m\]/);
  expect(show("unlink", markName("unlink", "unlnik", true))).toMatch(/^\[unl/);
  expect(markName("mremap", "xyz", true)).toEqual([]);
});

test("words of a sentence are marked whole, whatever their endings", () => {
  const sentence = "Creates a file, and creates its directories.";
  expect(show(sentence, markWords(sentence, "create a directory"))).toBe(
    "[Creates] a file, and [creates] its [directories].",
  );
});
