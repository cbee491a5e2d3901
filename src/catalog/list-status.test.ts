import { describe, expect, test } from "vitest";

import { parseDocument } from "../document/parse-document.ts";
import { readFacts } from "../read-facts.ts";
import { joinEvents } from "./join-events.ts";
import { joinKnown } from "./known-facts.ts";
import {
  countCoverage,
  countReviews,
  countTables,
  countVerdicts,
  listUnverified,
  listWithoutEvent,
} from "./list-status.ts";

const known = joinKnown(readFacts("content/facts"));
const text = `# munmap

Unmaps.

## Arguments

- \`addr\`: \`void *\` [U] - Where.
- \`len\`: \`size_t\` [K] - How much.

## Hooks

### sys_munmap

#### Type

kprobe

#### Purpose

Sees it.
`;
const { event } = parseDocument(text, "munmap.md");
const entry = { data: { event, group: null, file: "munmap.md", diagnostics: [] }, body: text };
const events = joinEvents([entry], { known, isComplete: true });

test("coverage counts documents, and Tracee's events with and without one", () => {
  expect(countCoverage(events, known)).toEqual({
    known: 589,
    syscalls: 446,
    internal: expect.any(Number) as number,
    pages: 589,
    documented: 1,
    factsAlone: 588,
    unknown: 0,
  });
  expect(countCoverage(joinEvents([entry], { known }), known)).toMatchObject({ pages: 1, factsAlone: 0 });
});

test("verdicts are counted by claim", () => {
  const counts = countVerdicts(events);
  expect(counts.find(({ claim }) => claim === "origin")).toMatchObject({ agrees: 1, differs: 1 });
  expect(counts.find(({ claim }) => claim === "hook")).toMatchObject({ agrees: 0, differs: 1 });
  expect(counts.find(({ claim }) => claim === "related")).toMatchObject({
    agrees: 0,
    differs: 0,
    unknown: 0,
  });
});

test("pages made from facts alone have no review, so they are on no level", () => {
  expect(countReviews(events).reduce((sum, { count }) => sum + count, 0)).toBe(1);
});

describe("calls without event", () => {
  const calls = listWithoutEvent(known);

  test("are the fifteen of x86_64, uretprobe among them, and those of other ABIs", () => {
    const names = calls
      .filter(({ numbers }) => numbers.some(({ abi }) => abi === "x86_64"))
      .map(({ name }) => name);
    expect(names).toHaveLength(15);
    expect(names).toContain("uretprobe");
    expect(names).not.toContain("_sysctl");
    expect(calls.map(({ name }) => name)).toContain("riscv_hwprobe");
  });

  test("are counted for each table", () => {
    const tables = countTables(known);
    expect(tables.reduce((sum, { all }) => sum + all, 0)).toBe(3353);
    for (const { abi, withoutEvent } of tables)
      expect(withoutEvent).toBe(calls.filter(({ numbers }) => numbers.some((one) => one.abi === abi)).length);
  });
});

test("what could not be verified names nothing that was", () => {
  const { others, syscalls, directions, withoutRelease } = listUnverified(known);
  expect(others.args).toBeGreaterThan(syscalls.args);
  expect(directions).toEqual(["old_select nfds"]);
  expect(withoutRelease).not.toContain("mremap");
});
