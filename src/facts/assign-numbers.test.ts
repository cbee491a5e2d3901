import { describe, expect, test } from "vitest";

import { readFacts } from "../read-facts.ts";
import { assignNumbers, numberKey } from "./assign-numbers.ts";
import { joinFacts } from "./join.ts";

const { kernel, tracee, directions } = readFacts("content/facts");
const events = joinFacts(kernel, tracee, directions);
const { byEvent, byNumber } = assignNumbers(kernel, events);

describe("assignNumbers", () => {
  test.each([
    ["mremap", "x86_64", 25],
    ["mremap", "arm64", 216],
    ["chown", "x86_64", 92],
    ["chown", "i386", 212],
    ["chown16", "i386", 182],
    ["futex", "i386", 422],
    ["futex_time32", "i386", 240],
    ["getdents64", "arm", 217],
    ["pivot_root", "arm", 218],
    ["newfstatat", "arm", 327],
    ["old_select", "i386", 82],
    ["select", "ppc64", 142],
    ["sysctl", "x86_64", 156],
  ] as const)("%s is on %s number %i", (event, abi, number) => {
    expect(byEvent.get(event)?.[abi]).toBe(number);
    expect(byNumber.get(numberKey(abi, number))).toBe(event);
  });

  test("an event of 32-bit programs has no number where the same name leads to other code", () => {
    expect(byEvent.get("chown16")).toEqual({ i386: 182, arm: 182 });
    expect(byEvent.get("accept")?.i386).toBeUndefined();
  });

  test("fifteen calls of x86_64 have no event", () => {
    const without = kernel.syscalls.filter(
      ({ numbers: { x86_64 } }) => x86_64 !== undefined && !byNumber.has(numberKey("x86_64", x86_64)),
    );
    expect(without).toHaveLength(15);
    expect(without.map(({ name }) => name)).toContain("uretprobe");
  });

  test("the two sides tell the same", () => {
    const back = new Map(
      [...byEvent].flatMap(([event, numbers]) =>
        Object.entries(numbers).map(([abi, number]) => [`${abi} ${number}`, event] as const),
      ),
    );
    expect(back).toEqual(byNumber);
  });

  test("every syscall has a number somewhere", () => {
    expect(events.filter(({ isSyscall, name }) => isSyscall && !byEvent.has(name))).toEqual([]);
    expect(events.filter(({ isSyscall }) => isSyscall)).toHaveLength(446);
  });
});
