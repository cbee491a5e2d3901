import { expect, test } from "vitest";

import { readNumber } from "./read-number.ts";

test.each([
  ["25", null, 25],
  ["#25", null, 25],
  ["0x19", null, 25],
  ["syscall 25", null, 25],
  ["syscall number 25", null, 25],
  ["nr 25", null, 25],
  ["nr=25", null, 25],
  ["id: 25", null, 25],
  ["__NR 25", null, 25],
  ["__NR_25", null, 25],
  ["x86_64 25", "x86_64", 25],
  ["x86-64:25", "x86_64", 25],
  ["arm64:216", "arm64", 216],
  ["216 aarch64", "arm64", 216],
  ["number 216 on arm64", "arm64", 216],
  ["arch:arm64 216", "arm64", 216],
  ["nr:0xd8 arch=arm64", "arm64", 216],
  ["0x40000019", "x32", 25],
])("%s", (text, abi, number) => {
  expect(readNumber(text)).toMatchObject({ abi, number });
});

test.each([
  "mremap",
  "dup2",
  "dup 2",
  "arm64",
  "25 26",
  "x86_64 arm64 25",
  "25 mremap",
  "0xzz",
  "1e3",
  "-1",
  "",
])("%j is no number", (text) => {
  expect(readNumber(text)).toBeNull();
});
