import { describe, expect, test } from "vitest";
import { compareDirections, compareTracee } from "./compare.ts";
import { compareKernel, keepHistory, listShrunkTables } from "./compare-kernel.ts";
import {
  callOf,
  codeOf,
  directionsOf,
  eventOf,
  kernelOf,
  pointOf,
  traceeOf,
} from "./fixtures/small-facts.ts";

const READ = callOf("read", { x86_64: 0, arm64: 63 }, [
  codeOf("sys_read", ["x86_64", "arm64"], ["unsigned int fd"]),
]);
const CHOWN = callOf("chown", { i386: 182 }, [codeOf("sys_chown16", ["i386"], ["const char __user *name"])]);

describe("kernel facts", () => {
  test("that are the same differ in nothing", () => {
    expect(compareKernel(kernelOf([READ, CHOWN]), kernelOf([READ, CHOWN]))).toEqual([]);
  });

  test("added and removed calls are shown with prototype and numbers", () => {
    expect(compareKernel(kernelOf([READ]), kernelOf([CHOWN]))).toEqual([
      "+ chown: sys_chown16(const char __user *name) [i386 182]",
      "- read: sys_read(unsigned int fd) [x86_64 0, arm64 63]",
    ]);
  });

  test("a changed prototype is one line with both, whatever the number of ABIs", () => {
    const changed = {
      ...READ,
      implementations: [codeOf("sys_read", ["x86_64", "arm64"], ["int fd", "size_t n"])],
    };
    expect(compareKernel(kernelOf([READ]), kernelOf([changed]))).toEqual([
      "~ read: prototype: sys_read(unsigned int fd) [x86_64 arm64] -> sys_read(int fd, size_t n) [x86_64 arm64]",
    ]);
  });

  test("changed numbers, releases and constants are named", () => {
    const group = { id: "open-flags", kind: "flags" as const, uses: [] };
    const constant = { name: "O_DIRECT", value: 0x4000, at: "fcntl.h:1" };
    const before = { ...kernelOf([READ]), constants: [{ ...group, values: [constant] }] };
    const call = { ...READ, numbers: { x86_64: 1 }, since: null };
    const after = {
      ...kernelOf([call]),
      source: { name: "Linux" as const, version: "6.13", tag: "v6.13" },
      constants: [{ ...group, values: [{ ...constant, value: 0x10000 }] }],
    };
    expect(compareKernel(before, after)).toEqual([
      "~ version: 6.12.1 -> 6.13",
      "~ read: since: 2.0 (man) -> none",
      "~ read: number on x86_64: 0 -> 1",
      "~ read: number on arm64: 63 -> none",
      "~ constants open-flags: O_DIRECT: 16384 -> 65536",
    ]);
  });

  test("calls that only moved in their files are counted in one line", () => {
    const moved = ["a", "b", "c", "d", "e", "f", "g"].map((name) =>
      callOf(name, { x86_64: 1 }, [codeOf(name, ["x86_64"])]),
    );
    const after = moved.map((call) => ({
      ...call,
      implementations: call.implementations.map((code) => ({ ...code, line: 11 })),
    }));
    expect(compareKernel(kernelOf(moved), kernelOf(after))).toEqual([
      "~ elsewhere in the source, otherwise the same: a, b, c, d, e, and 2 more",
    ]);
  });

  test("read without man pages keep what is known of releases, and so differ in nothing there", () => {
    const fresh = {
      ...kernelOf([
        { ...READ, since: null, removed: null },
        { ...CHOWN, since: null },
      ]),
      man: null,
    };
    const known = kernelOf([{ ...READ, removed: "6.0" }]);
    const kept = keepHistory(fresh, known);
    expect(kept.man).toEqual(known.man);
    expect(kept.syscalls.map(({ since, removed }) => [since?.version, removed])).toEqual([
      ["2.0", "6.0"],
      [undefined, null],
    ]);
  });

  test("tables that lost rows or are gone are told", () => {
    const before = kernelOf([READ, CHOWN]);
    const { x86_64: table } = before.tables;
    expect(listShrunkTables(before, { ...before, tables: { x86_64: { ...table!, rows: 1 } } })).toEqual([
      "x86_64 has 1 rows, 2 before",
      "i386 has 0 rows, 2 before",
    ]);
  });
});

describe("Tracee's facts", () => {
  const read = eventOf("read", ["fd int32 INT_T"]);

  test("tell events and attach points added, removed and changed", () => {
    const before = traceeOf([read, eventOf("gone", [])], [pointOf("Lid", "kprobe", "lid_open")]);
    const changed = { ...read, args: [{ name: "fd", type: "uint32", decode: "UINT_T" }], sets: ["fs"] };
    const after = traceeOf(
      [changed, eventOf("new", ["path string STR_T"])],
      [pointOf("Lid", "lsm", "lid_open")],
    );
    expect(compareTracee(before, after)).toEqual([
      "- event gone()",
      "+ event new(path string STR_T)",
      "~ event read: arguments: fd int32 INT_T -> fd uint32 UINT_T",
      "~ event read: sets: none -> fs",
      "~ attach point Lid: place: lid_open (kprobe) -> lid_open (lsm)",
    ]);
  });

  test("are the same where nothing changed, and elsewhere where only lines did", () => {
    expect(compareTracee(traceeOf([read]), traceeOf([read]))).toEqual([]);
    expect(compareTracee(traceeOf([read]), traceeOf([{ ...read, line: 21 }]))).toEqual([
      "~ elsewhere in the source, otherwise the same: event read",
    ]);
  });
});

test("directions are compared pointer by pointer", () => {
  const pointer = { argument: "buf", direction: "out", from: "kernel", file: "fs/read.c", line: 1 } as const;
  const [line = ""] = compareDirections(
    directionsOf({ read: [pointer] }),
    directionsOf({ read: [{ ...pointer, direction: "in" }] }),
  );
  expect(line).toMatch(/^~ direction of read buf: entry: .*"out".* -> .*"in"/);
});
