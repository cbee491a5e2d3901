import { expect, test } from "vitest";
import type { Parts } from "../found.ts";
import { sayMissing } from "./say-missing.ts";

const ALL: Parts = { names: "here", words: "here", text: "here" };

test("nothing is said while parts are on their way", () => {
  expect(sayMissing(ALL, true)).toBe("");
  expect(sayMissing({ names: "waiting", words: "waiting", text: "waiting" }, false)).toBe("");
});

test("it is said what is missing, and what answers all the same", () => {
  expect(sayMissing({ ...ALL, text: "missing" }, true)).toBe(
    "Full text did not load; names, numbers and tags still answer.",
  );
  expect(sayMissing({ ...ALL, names: "missing", words: "missing" }, true)).toContain(
    "the full text still answers",
  );
  expect(sayMissing({ names: "missing", words: "missing", text: "missing" }, false)).toBe(
    "You are offline. The search did not load.",
  );
});
