import { expect, test } from "vitest";

import { plainSummary } from "./plain-summary.ts";

test.each([
  ["The `accept()` syscall *returns* **descriptors**.", "The accept() syscall returns descriptors."],
  ["See [mremap](mremap.md) and ![a picture](x.png).", "See mremap and a picture."],
  ["Reads `a_b_c` and a_b_c, 2 * 3 * 4.", "Reads a_b_c and a_b_c, 2 * 3 * 4."],
  ["One\\_word \\*kept\\*.", "One_word *kept*."],
  ["  two\n lines ", "two lines"],
])("%j is %j", (markdown, plain) => {
  expect(plainSummary(markdown, 90)).toBe(plain);
});

test("a long one is cut between words", () => {
  const cut = plainSummary("word ".repeat(40), 90);
  expect(cut.length).toBeLessThanOrEqual(90);
  expect(cut).toMatch(/word…$/);
  expect(plainSummary("x".repeat(200), 90)).toHaveLength(90);
});
