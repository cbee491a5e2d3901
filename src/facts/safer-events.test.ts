import { describe, expect, test } from "vitest";

import { readFacts } from "../read-facts.ts";
import { joinFacts } from "./join.ts";
import { KERNEL_CALLS, KERNEL_VERSION, type KernelCall } from "./kernel-calls.ts";
import { findPathTo, SAFER_EVENTS } from "./safer-events.ts";
import { READ_THROUGH } from "./join-arguments.ts";

const { kernel, tracee, directions } = readFacts("content/facts");
const events = new Map(joinFacts(kernel, tracee, directions).map((event) => [event.name, event]));

describe.each(SAFER_EVENTS)("$use instead of $events", ({ events: calls, use, tells, also }) => {
  const safer = events.get(use);

  test("is an event with these arguments, read from the kernel", () => {
    const args = safer?.args.map(({ name }) => name);
    expect(args).toEqual(expect.arrayContaining([...Object.keys(tells), ...also]));
    expect(safer?.args.filter(({ tags }) => tags?.includes("TOCTOU"))).toEqual([]);
  });

  test("is reached from the code of each syscall", () => {
    for (const name of calls) expect(pathOf(name, use), name).not.toBeNull();
  });

  test("has the value of arguments that Tracee reads through a pointer, and no other", () => {
    const values = new Set(Object.values(tells).flat());
    const read = calls.map((name) =>
      (events.get(name)?.args ?? [])
        .filter(({ tags, decode }) => tags?.includes("TOCTOU") && READ_THROUGH.has(decode ?? ""))
        .map((argument) => argument.name),
    );
    for (const [index, names] of read.entries()) {
      expect(names, calls[index]).not.toEqual([]);
      if (values.size > 0)
        expect(
          names.some((name) => values.has(name)),
          calls[index],
        ).toBe(true);
    }
    expect([...values].filter((name) => !read.flat().includes(name))).toEqual([]);
  });
});

describe("the calls of the kernel", () => {
  test("are those of the version that the facts are of", () => {
    expect(kernel.source.version).toBe(KERNEL_VERSION);
  });

  test("are all on the way to an event", () => {
    const used = new Set(
      SAFER_EVENTS.flatMap(({ events: calls, use }) => calls.flatMap((name) => pathOf(name, use) ?? [])),
    );
    expect(KERNEL_CALLS.filter((call) => !used.has(call))).toEqual([]);
  });
});

function pathOf(name: string, use: string): KernelCall[] | null {
  const [event, safer] = [events.get(name), events.get(use)];
  return event && safer ? findPathTo(event, safer) : null;
}
