import { expect, test } from "vitest";
import { directionsSchema } from "./directions.ts";
import { shapeDirections } from "./shape-directions.ts";

const SOURCE = { repo: "google/syzkaller", commit: "1e72", license: "Apache-2.0", kernel: "6.12.117" };

test("a collection becomes the facts' own form, sorted, every entry with file and line", () => {
  const calls = {
    write: [{ position: 1, kernel_name: "buf", direction: "in", from: "const", at: "fs/read_write.c:650" }],
    futex: [
      {
        kernel_name: "uaddr",
        direction: "inout",
        from: "inherited",
        inherited_from: "futex2",
        mixed: true,
        at: "a.txt:6",
      },
      {
        kernel_name: "unused",
        direction: "unknown",
        from: "manual",
        at: "kernel/futex.c:1",
        reason: "not read",
      },
    ],
  };
  const shaped = shapeDirections(JSON.stringify({ source: SOURCE, calls }));
  expect(directionsSchema.parse(shaped)).toEqual(shaped);
  expect(Object.entries(shaped.calls)).toEqual([
    [
      "futex",
      [
        {
          argument: "uaddr",
          direction: "inout",
          varies: true,
          from: "inherited",
          sibling: "futex2",
          file: "a.txt",
          line: 6,
        },
        { argument: "unused", direction: "none", from: "kernel", file: "kernel/futex.c", line: 1 },
      ],
    ],
    ["write", [{ argument: "buf", direction: "in", from: "const", file: "fs/read_write.c", line: 650 }]],
  ]);
});

test("an entry without its place is refused", () => {
  const calls = { read: [{ kernel_name: "buf", direction: "out", from: "manual", at: "fs/read.c" }] };
  expect(() => shapeDirections(JSON.stringify({ source: SOURCE, calls }))).toThrow(/calls/);
});
