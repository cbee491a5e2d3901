import { expect, test } from "vitest";
import { evaluate } from "./evaluate.ts";
import type { Names } from "./evaluate.ts";

const names: Names = {
  value: (name) => ({ ONE: 1n, ZERO: 0n })[name],
  isDefined: (name) => ({ CONFIG_YES: true, CONFIG_NO: false })[name],
};

test.each<[string, bigint | undefined]>([
  ["1 << 3 | 1", 9n],
  ["(1ULL << 32)", 0x100000000n],
  ["0x80000000U", 0x80000000n],
  ["020000000", 0x400000n],
  ["((__u32)~0 & 0xff)", 0xffn],
  ["((__force __kernel_rwf_t)0x4)", 4n],
  ["-100", -100n],
  ["ONE ? 5 : UNKNOWN", 5n],
  ["'A'", 65n],
  ["2 + 3 * 4 == 14 && 7 >= 7", 1n],
  ["defined(CONFIG_YES) && !defined(CONFIG_NO)", 1n],
  ["IS_ENABLED(CONFIG_NO)", 0n],
  ["UNKNOWN || ONE", 1n],
  ["UNKNOWN && ZERO", 0n],
  ["UNKNOWN && ONE", undefined],
  ["!defined(CONFIG_MAYBE)", undefined],
  ["_IOR('x', 1, int)", undefined],
  ["1 / ZERO", undefined],
  ["1 +", undefined],
  ["(1", undefined],
  ['"text"', undefined],
  ["", undefined],
])("%s", (expression, value) => {
  expect(evaluate(expression, names)).toBe(value);
});
