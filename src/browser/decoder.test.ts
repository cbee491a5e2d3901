import { expect, test } from "vitest";
import { ALL_BITS, type NamedValue } from "../facts/decode-number.ts";
import { describeNumber, showOnAbi } from "./decoder.ts";

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

const direct = { value: "0x4000", note: "arm64, arm: 0x10000; i386: none" };
const narrow = { value: "0x40", note: "x86_64, x32 only" };

test.each([
  ["x86_64", direct, { isFirst: true, shown: "0x4000", number: 0x4000n }],
  ["arm64", direct, { isFirst: false, shown: "0x10000", number: 0x10000n }],
  ["i386", direct, { isFirst: false, shown: "none", number: null }],
  ["arm64", narrow, { isFirst: false, shown: "none", number: null }],
  ["x32", narrow, { isFirst: false, shown: "0x40", number: 0x40n }],
  ["arm64", narrow, { isFirst: true, shown: "0x40", number: null }],
])("on %s, the column of values has its own: %#", (abi, written, { isFirst, ...expected }) => {
  expect(showOnAbi(abi, written, isFirst)).toEqual(expected);
});
