import { describe, expect, test } from "vitest";

import { findNumbers, type CallNumbers } from "./find-numbers.ts";

const rows: CallNumbers[] = [
  { name: "fcntl", numbers: new Map([["arm64", 25]]) },
  {
    name: "mremap",
    numbers: new Map([
      ["x86_64", 25],
      ["x32", 25],
      ["arm64", 216],
    ]),
  },
];

describe("findNumbers", () => {
  test.each([
    ["25", ["x86_64 mremap", "x32 mremap", "arm64 fcntl"]],
    ["0x19", ["x86_64 mremap", "x32 mremap", "arm64 fcntl"]],
    ["arm64 216", ["arm64 mremap"]],
    ["216 aarch64", ["arm64 mremap"]],
    ["amd64 25", ["x86_64 mremap"]],
    ["x86_64/#25", ["x86_64 mremap"]],
    ["0x40000019", ["x32 mremap"]],
    ["1073741849", ["x32 mremap"]],
    ["mremap", ["x86_64 mremap", "x32 mremap", "arm64 mremap"]],
    ["arm64 sys_mremap", ["arm64 mremap"]],
    ["999", []],
    ["i386 25", []],
    ["mermap", []],
  ])("%s", (text, found) => {
    expect(findNumbers(text, rows)?.map(({ abi, name }) => `${abi} ${name}`)).toEqual(found);
  });

  test.each(["", "   ", "arm64", "25 26", "-1", "0x", "25%", "<b>"])("%j is no number", (text) => {
    expect(findNumbers(text, rows)).toBeNull();
  });
});
