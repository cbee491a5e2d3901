import { describe, expect, test } from "vitest";

import { readFacts } from "../read-facts.ts";
import { joinKnown } from "./known-facts.ts";
import { listSets } from "./list-sets.ts";

const { events } = joinKnown(readFacts("content/facts"));
const { sets, inNone } = listSets(events.values());

describe("listSets", () => {
  test("has every event in each of its sets, and nowhere else", () => {
    for (const { name, sets: own } of events.values()) {
      const found = sets.filter((set) => set.events.includes(name)).map((set) => set.name);
      expect(found, name).toEqual(own.toSorted());
      expect(inNone.includes(name), name).toBe(own.length === 0);
    }
  });

  test("has the whole of the longest set", () => {
    expect(sets.find(({ name }) => name === "syscalls")?.events).toHaveLength(446);
  });

  test("gives addresses that need no escaping", () => {
    expect(sets.filter(({ name }) => !/^\w+$/.test(name))).toEqual([]);
  });
});
