import { describe, expect, test } from "vitest";

import { readFacts } from "../read-facts.ts";
import { assignNumbers } from "./assign-numbers.ts";
import { joinFacts } from "./join.ts";
import { listVariants, listWithoutCode } from "./list-variants.ts";

const { kernel, tracee, directions } = readFacts("content/facts");
const events = joinFacts(kernel, tracee, directions);
const { byEvent } = assignNumbers(kernel, events);
const variantsOf = (name: string) => {
  const event = events.find((one) => one.name === name);
  return event ? listVariants(event, byEvent.get(name) ?? {}, kernel) : [];
};

describe("listVariants", () => {
  test("tells where arguments stand in another order", () => {
    const [swapped, ...others] = variantsOf("clone");
    expect(swapped?.abis).toContain("arm64");
    expect(swapped?.arguments?.slice(3).map(({ name }) => name)).toEqual(["tls", "child_tidptr"]);
    expect(others.map(({ abis }) => abis)).toEqual([["s390x"]]);
  });

  test("tells where one pointer stands for all arguments, and where a value fills two registers", () => {
    expect(variantsOf("mmap").map(({ entry, abis }) => [entry, abis])).toContainEqual([
      "sys_old_mmap",
      ["i386", "s390x"],
    ]);
    expect(variantsOf("pread64").some(({ abis }) => abis.includes("i386"))).toBe(true);
  });

  test("other names of the same types are no difference", () => {
    expect(variantsOf("mremap")).toEqual([]);
    expect(variantsOf("chown")).toEqual([]);
  });
});

test("a number without code behind it is told by ABI", () => {
  expect(listWithoutCode(byEvent.get("uselib") ?? {}, kernel)).toContain("x86_64");
  expect(listWithoutCode(byEvent.get("mremap") ?? {}, kernel)).toEqual([]);
});
