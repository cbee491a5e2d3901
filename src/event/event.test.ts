import { describe, expect, test } from "vitest";

import { argumentId, hookId, withBase } from "./addresses.ts";
import { editDistance, nearestOf } from "./edit-distance.ts";
import { isEventName } from "./name.ts";

describe("isEventName", () => {
  test.each(["mmap", "io_uring_setup", "constructor", "a", "_newselect", "com"])(
    "%s can be a name",
    (name) => {
      expect(isEventName(name)).toBe(true);
    },
  );

  test.each(["", "Mmap", "a-b", "a.b", "../x", "__proto__", "con", "lpt1", "x".repeat(65), "é"])(
    "%j can not",
    (name) => {
      expect(isEventName(name)).toBe(false);
    },
  );
});

describe("addresses", () => {
  test("a hook's id has no colon, an argument's keeps its underscores and dots", () => {
    expect(hookId("raw_syscalls:sys_enter")).toBe("hook-raw_syscalls-sys_enter");
    expect(argumentId("binary.path")).toBe("arg-binary.path");
  });

  test("the base stands in front once", () => {
    expect([withBase("/", "/events/"), withBase("/hookbook/", "/events/")]).toEqual([
      "/events/",
      "/hookbook/events/",
    ]);
  });
});

test.each([
  ["mermap", "mremap", 1],
  ["unlnik", "unlink", 1],
  ["mlock", "mlock2", 1],
  ["mmap", "munmap", 2],
  ["", "brk", 3],
  ["brk", "brk", 0],
])("%s and %s are %i edits apart", (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});

describe("nearestOf", () => {
  const commands = ["build", "serve", "start", "dev", "check", "parse", "fix", "permalinks"];

  test.each([
    ["biuld", "build"],
    ["prase", "parse"],
    ["chek", "check"],
    ["permalink", "permalinks"],
    ["fx", "fix"],
  ])("%s means %s", (word, expected) => {
    expect(nearestOf(word, commands, 2)).toBe(expected);
  });

  test.each(["frobnicate", ""])("nothing is near to %j", (word) => {
    expect(nearestOf(word, commands, 2)).toBeUndefined();
  });

  test("a tie is no answer", () => {
    expect(nearestOf("mlock3", ["mlock1", "mlock2"], 2)).toBeUndefined();
  });
});
