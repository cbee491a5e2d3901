import { expect, test } from "vitest";
import { constantGroups } from "./constant-groups.ts";

test("each group and each argument stands once", () => {
  const ids = constantGroups.map(({ id }) => id);
  const uses = constantGroups.flatMap((group) => group.uses.split(" "));
  expect(ids).toEqual([...new Set(ids)]);
  expect(uses).toEqual([...new Set(uses)]);
  for (const use of uses) expect(use).toMatch(/^\w+\.\w+$/);
});
