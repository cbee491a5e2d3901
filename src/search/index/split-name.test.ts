import { expect, test } from "vitest";

import { NAME_PARTS } from "./name-parts.ts";
import { splitName } from "./split-name.ts";

test.each([
  ["sched_setaffinity", ["sched", "set", "affinity"]],
  ["fsetxattr", ["f", "set", "xattr"]],
  ["perf_event_open", ["perf_event"]],
  ["personality", ["personality"]],
  ["timerfd_settime32", ["timerfd"]],
])("%s has %j in it", (name, parts) => {
  const pieces = [...name.split("_"), ...splitName(name, (part) => NAME_PARTS.has(part))];
  expect(pieces).toEqual(expect.arrayContaining(parts));
});

test("a name of no known parts is left whole", () => {
  expect(splitName("zzzzqq", (part) => NAME_PARTS.has(part))).toEqual([]);
});
