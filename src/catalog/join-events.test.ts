import { describe, expect, test } from "vitest";

import type { Event, Hook } from "../event/event.ts";
import { joinEvents, type DocumentEntry } from "./join-events.ts";

describe("joinEvents", () => {
  test("sorts by name and knows what stands before and after", () => {
    const joined = joinEvents([entry("mremap"), entry("brk"), entry("mmap")]);
    expect(joined.map(({ event, previous, next }) => [previous, event.name, next])).toEqual([
      [null, "brk", "mmap"],
      ["brk", "mmap", "mremap"],
      ["mmap", "mremap", null],
    ]);
  });

  test("shows a link from its other side, once, whatever name the document used", () => {
    const joined = joinEvents([entry("brk", ["mmap", "sys_mmap", "memcpy"]), entry("mmap")]);
    expect(joined.map(({ referencedBy }) => referencedBy)).toEqual([[], ["brk"]]);
    expect(joined[0]?.related.map(({ resolution }) => resolution.kind)).toEqual(["event", "event", "none"]);
  });

  test("a name that means the event itself stays as text", () => {
    const [futex] = joinEvents([entry("futex", ["futex_wait"])]);
    expect(futex?.related).toEqual([
      { name: "futex_wait", note: undefined, resolution: { kind: "none", label: "operation of this event" } },
    ]);
    expect(futex?.referencedBy).toEqual([]);
  });

  test("makes one card of a repeated symbol and keeps the words of both", () => {
    const hook = (types: Hook["types"], purpose: string): Hook => ({
      name: "do_x",
      isSymbol: true,
      types,
      purpose,
    });
    const [joined] = joinEvents([
      entry("x", [], [hook(["kretprobe"], "First."), hook(["kprobe"], "Second.")]),
    ]);
    expect(joined?.event.hooks).toEqual([
      { name: "do_x", isSymbol: true, types: ["kprobe", "kretprobe"], purpose: "First.", more: "Second." },
    ]);
  });

  test("lists a few neighbours, never all events", () => {
    const names = Array.from({ length: 100 }, (_, index) => `e${String(index).padStart(2, "0")}`);
    const joined = joinEvents(names.map((name) => entry(name)));
    expect(joined[50]?.nearby).toEqual(names.slice(47, 54));
    expect(joined[0]?.nearby).toEqual(names.slice(0, 4));
  });
});

function entry(name: string, related: string[] = [], hooks: Hook[] = []): DocumentEntry {
  const event: Event = {
    name,
    summary: "",
    args: [],
    hooks,
    related: related.map((of) => ({ name: of })),
    review: { level: "none", against: [] },
    keywords: [],
    aliases: [],
    status: null,
    sources: [],
    prose: {},
  };
  return { data: { event, group: null, file: `${name}.md`, diagnostics: [] }, body: "" };
}
