import { expect, test } from "vitest";
import { ALL_BITS, type NamedValue } from "../facts/decode-number.ts";
import { describeNumber } from "./decoder.ts";

const flag = (name: string, value: bigint, mask: bigint | null = null): NamedValue => ({
  name,
  value,
  mask,
  needs: null,
});
const flags = [flag("NONE", 0n), flag("READ", 1n), flag("WRITE", 2n)];
const codes = [flag("FIRST", 1n, ALL_BITS), flag("ONCE", 1n, ALL_BITS), flag("LAST", 2n, ALL_BITS)];

test.each([
  ["3", flags, "READ | WRITE"],
  ["0", flags, "NONE"],
  ["0x11", flags, "READ; left over: 0x10"],
  ["16", flags, "left over: 0x10"],
  ["0", flags.slice(1), "no flag set"],
  ["two", flags, "not a number of 64 bits: write 34, 0x22 or 042"],
  ["2", codes, "LAST"],
  ["1", codes, "FIRST or ONCE"],
  [" 077 ", codes, "no name for 077"],
])("%s is said to be: %#", (text, constants, words) => {
  expect(describeNumber(text, constants).words).toBe(words);
});
