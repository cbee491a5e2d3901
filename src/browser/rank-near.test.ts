import { expect, test } from "vitest";

import { rankNear } from "./rank-near.ts";

const names = [
  "link",
  "mlock",
  "mlock2",
  "mmap",
  "mremap",
  "munmap",
  "process_mrelease",
  "unlink",
  "unlinkat",
];

test.each([
  ["mermap", "mremap"],
  ["unlnik", "unlink"],
  ["MMAP", "mmap"],
  ["__x64_sys_mremap", "mremap"],
  ["mrelease", "process_mrelease"],
])("%s is near %s", (asked, name) => {
  expect(rankNear(asked, names)[0]).toBe(name);
});

test("what is like nothing has no near names", () => {
  expect(rankNear("wibble_wobble", names)).toEqual([]);
});
