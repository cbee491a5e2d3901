import { describe, expect, test } from "vitest";

import { abis } from "../facts/kernel-facts.ts";
import { readFacts } from "../read-facts.ts";
import { joinKnown } from "./known-facts.ts";
import { countNumbers, formatHex, listCalls, listNumbers } from "./list-numbers.ts";

const known = joinKnown(readFacts("content/facts"));

describe("listNumbers", () => {
  test("has each row of each table once, in order", () => {
    const tables = abis.map((abi) => listNumbers(known, abi).map(({ number }) => number));
    for (const [index, numbers] of tables.entries()) {
      expect(numbers).toHaveLength(known.kernel.tables[abis[index]!]!.rows);
      expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
    }
    expect(tables.flat()).toHaveLength(3353);
  });

  test.each([
    ["x86_64", 25, { name: "mremap", entry: "sys_mremap", event: "mremap" }],
    ["x86_64", 335, { name: "uretprobe", entry: "sys_uretprobe", event: null }],
    ["x86_64", 156, { name: "_sysctl", entry: null, event: "sysctl" }],
    ["i386", 182, { name: "chown", entry: "sys_chown16", event: "chown16" }],
    ["i386", 11, { name: "execve", entry: "sys_execve", compat: "compat_sys_execve" }],
    ["arm64", 221, { name: "execve", entry: "sys_execve", compat: null }],
  ] as const)("%s %i", (abi, number, row) => {
    expect(listNumbers(known, abi).find((found) => found.number === number)).toMatchObject(row);
  });

  test("never tells an id of Tracee for a number", () => {
    const row = listNumbers(known, "x86_64").find(({ number }) => number === 449);
    expect(row).toMatchObject({ name: "futex_waitv", event: null });
  });
});

test("fifteen numbers of x86_64 have no event and seventeen no code", () => {
  expect(countNumbers(listNumbers(known, "x86_64"))).toEqual({
    all: 375,
    events: 360,
    withoutEvent: 15,
    withoutCode: 17,
  });
});

test("a call is listed once, with its numbers everywhere", () => {
  const calls = listCalls(known);
  expect(new Set(calls.map(({ name }) => name)).size).toBe(486);
  expect(calls.find(({ name }) => name === "mremap")).toMatchObject({
    numbers: { x86_64: 25, arm64: 216 },
    event: "mremap",
  });
  expect(calls.find(({ name }) => name === "uretprobe")?.event).toBeNull();
});

test("a number of x32 is shown as it is passed", () => {
  expect(formatHex(25, "x86_64")).toBe("0x19");
  expect(formatHex(25, "x32")).toBe("0x40000019");
});
