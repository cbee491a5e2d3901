import { describe, expect, test } from "vitest";

import { countChoices, matchesChoices, type Row } from "./filter-rows.ts";

const row = (tag: string[], probe: string[]): Row => ({ text: "", values: { tag, probe } });
const rows = [row(["K"], ["kprobe"]), row(["K", "U"], ["kprobe"]), row(["U"], ["lsm"]), row([], [])];

describe("matchesChoices", () => {
  test("any value within a facet, all facets together", () => {
    const choices = { tag: new Set(["K", "U"]), probe: new Set(["kprobe"]) };
    expect(rows.map((of) => matchesChoices(of, choices))).toEqual([true, true, false, false]);
  });

  test("a facet without choice narrows nothing", () => {
    expect(rows.every((of) => matchesChoices(of, { tag: new Set(), probe: new Set() }))).toBe(true);
  });
});

test("counts say what a value would show beside the choices of the other facets", () => {
  const counts = countChoices(rows, { tag: new Set(["K"]), probe: new Set(["lsm"]) });
  // Within `tag` the choice K does not count, but lsm does; within `probe` it is the other way round.
  expect([...(counts.tag ?? [])]).toEqual([["U", 1]]);
  expect([...(counts.probe ?? [])]).toEqual([["kprobe", 2]]);
});
