import { expect, test } from "vitest";
import { fuseLists } from "./fuse.ts";

const ids = (worths: { id: string }[]): string[] => worths.map(({ id }) => id);

test("a rare word decides before a common one", () => {
  const common = ["a", "b", "c", "d", "e", "f", "g", "h"];
  expect(ids(fuseLists([], [common, ["h", "x"]], 100)).slice(0, 2)).toEqual(["h", "x"]);
});

test("what has both words comes before what is first for one", () => {
  expect(
    ids(
      fuseLists(
        [],
        [
          ["a", "both"],
          ["b", "both"],
        ],
        100,
      ),
    )[0],
  ).toBe("both");
});

test("one word keeps the order of its list, and nothing is worth more than 1", () => {
  const worths = fuseLists(["a", "b"], [], 10);
  expect(ids(worths)).toEqual(["a", "b"]);
  expect(worths[0]?.worth).toBe(1);
  const [first] = fuseLists(["a"], [["a"], ["a"]], 10);
  expect(first?.worth).toBeCloseTo(1);
});

test("words that nothing has take no part", () => {
  expect(ids(fuseLists([], [[], ["a"]], 10))).toEqual(["a"]);
  expect(fuseLists([], [[], []], 10)).toEqual([]);
});
