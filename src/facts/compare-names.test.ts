import { expect, test } from "vitest";
import { compareConstantNames, compareSymbols, keepLibc, listLostNames } from "./compare-names.ts";
import { listConstantFaults, listSymbolFaults } from "./extract-names/list-name-faults.ts";
import { callOf, codeOf, kernelOf } from "./fixtures/small-facts.ts";
import { smallConstants, smallSymbols } from "./fixtures/small-names.ts";

test("names that came, went and moved are told, one a line", () => {
  const [first, , ...others] = smallSymbols.symbols;
  const after = {
    ...smallSymbols,
    families: [...smallSymbols.families, "vfs"],
    symbols: [...(first ? [first] : []), ["vfs_lid", "fs/a.c:1"] as [string, string], ...others],
    tracepoints: [["sched:sched_switch", "include/trace/events/sched.h:221"] as [string, string]],
  };
  expect(compareSymbols(smallSymbols, after)).toEqual([
    "+ family vfs",
    "- function do_lid (kernel/lid.c:7)",
    "+ function vfs_lid (fs/a.c:1)",
    "~ elsewhere in the source, otherwise the same: tracepoint sched:sched_switch",
  ]);
  expect(compareSymbols(smallSymbols, smallSymbols)).toEqual([]);
});

test("constants are told by their source", () => {
  const after = { ...smallConstants, libc: null, libcOnly: [], kernel: smallConstants.kernel.slice(1) };
  expect(compareConstantNames(smallConstants, after)).toEqual([
    "~ libc: 2.36 -> none",
    "- constant O_PATH (include/uapi/fcntl.h:5)",
    "- constant of libc O_ASYNC (bits/fcntl.h:2)",
  ]);
});

test("what libc alone has is kept where its headers are not given, but for what the kernel has now", () => {
  const fresh = { ...smallConstants, libc: null, libcOnly: [] };
  expect(keepLibc(fresh, smallConstants)).toEqual(smallConstants);
  const kernel = [...smallConstants.kernel, ["O_ASYNC", "include/a.h:1"] as [string, string]];
  expect(keepLibc({ ...fresh, kernel }, smallConstants).libcOnly).toEqual([]);
});

test("names that lack what the same tree defines, or a fifth of what was there, are a fault", () => {
  const kernel = kernelOf([
    callOf("tkill", { x86_64: 200 }, [codeOf("sys_tkill", ["x86_64"])]),
    callOf("lid", { x86_64: 700 }, [codeOf("sys_lid", ["x86_64"])]),
  ]);
  expect(listSymbolFaults(smallSymbols, kernel)).toEqual(["1 of 2 entries are not among the names: sys_lid"]);
  const values = ["O_PATH", "O_BOX", "BOX_A"].map((name) => ({ name, value: 1, at: "a.h:1" }));
  const group = { id: "a", kind: "flags" as const, uses: [], values };
  expect(listConstantFaults(smallConstants, { ...kernel, constants: [group] })).toEqual([
    "1 of 2 constants are not among the names: O_BOX",
  ]);
  expect(listLostNames("functions", [1, 2, 3, 4, 5], [1, 2, 3, 4])).toEqual([]);
  expect(listLostNames("functions", [1, 2, 3, 4, 5], [1, 2, 3])).toEqual(["3 functions, 5 before"]);
});
