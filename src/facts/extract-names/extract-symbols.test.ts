import { describe, expect, test } from "vitest";
import { callOf, codeOf, kernelOf } from "../fixtures/small-facts.ts";
import { symbolFactsSchema } from "../symbol-facts.ts";
import { treeOf } from "../source-tree.ts";
import { extractSymbols } from "./extract-symbols.ts";

const kernel = kernelOf([
  callOf("tkill", { x86_64: 200 }, [codeOf("sys_tkill", ["x86_64"])]),
  callOf("chown", { i386: 182 }, [codeOf("sys_chown16", ["i386"])]),
  callOf("read", { x86_64: 0 }, [codeOf("sys_read", ["x86_64"])]),
]);

describe("functions", () => {
  test.each([
    ["a definition", "static noinline int\ndo_lid(struct pt_regs *regs)\n{\n}\n", 2],
    ["one with marks behind its arguments", "int do_lid(int a)\n\t__acquires(&lock) __cold\n{\n}\n", 1],
    ["a system call", "\nSYSCALL_DEFINE1(do_lid, int, a)\n{\n}\n", 2, "sys_do_lid"],
    ["a compat call", "COMPAT_SYSCALL_DEFINE0(lid)\n{\n}\n", 1, "compat_sys_lid"],
    ["the stand-in of a call that can be left out", "COND_SYSCALL_COMPAT(lid);\n", 1, "compat_sys_lid"],
    ["a macro with arguments", "#define do_lid(a) (a)\n", 1],
    ["a macro without", "#define do_lid other\n", 1],
    ["what a macro makes", "DEFINE_IDTENTRY(do_lid)\n{\n}\n", 1],
    ["a declaration", "extern int do_lid(int a);\n", 1],
    ["a call alone", "void f(void)\n{\n\treturn do_lid(1);\n}\n", 3],
    ["a name with underscores before it", "void __do_lid(void) {}\n", 1, "__do_lid"],
    ["a call's own name", "void tkill(int a)\n{\n}\n", 1, "tkill"],
    ["a name that starts with a call's", "void tkill_all(void) {}\n", 1, "tkill_all"],
  ])("are found in %s", (_, text, line, name = "do_lid") => {
    expect(symbolsIn({ "kernel/lid.c": text })).toEqual([[name, `kernel/lid.c:${line}`]]);
  });

  test.each([
    ["comments and strings", '/* do_lid() */ // do_lid()\nchar *a = "do_lid()";\n'],
    ["members", "int f(void) { return ops->do_lid(1) + ops.do_lid(2); }\nstruct s a = { .do_lid = 1 };\n"],
    ["variables", "int do_lid;\n"],
    ["arguments of a system call's macro", "SYSCALL_DEFINE1(read, int, tkill)\n"],
    ["families of other names", "void lid_do(void) {}\n"],
  ])("are not sought in %s", (_, text) => {
    const names = symbolsIn({ "kernel/lid.c": text }).map(([name]) => name);
    expect(names.filter((name) => name !== "sys_read")).toEqual([]);
  });

  test("of assembler are its labels and what its macros are given", () => {
    const text = "SYM_FUNC_START(do_lid)\n\tcall do_other\ndo_label:\n/* do_comment: */\n";
    expect(symbolsIn({ "arch/x86/entry/entry_64.S": text })).toEqual([
      ["do_label", "arch/x86/entry/entry_64.S:3"],
      ["do_lid", "arch/x86/entry/entry_64.S:1"],
    ]);
  });

  test("have the place of the definition, of the code that all machines share", () => {
    const files = {
      "arch/arm/a.c": "int do_lid(void)\n{\n}\n",
      "include/linux/lid.h": "\nint do_lid(void);\nstatic inline int do_lid(void) { return 0; }\n",
      "kernel/lid.c": "int x = 1;\nint do_lid(void)\n{\n\treturn do_lid();\n}\n",
      "drivers/a.c": "int do_lid(void)\n{\n}\n",
    };
    expect(symbolsIn(files)).toEqual([["do_lid", "kernel/lid.c:2"]]);
  });

  test("of tools, samples and User-mode Linux are no part of the kernel", () => {
    const text = "void do_lid(void) {}\n";
    const files = { "tools/a.c": text, "samples/a.c": text, "arch/um/a.c": text, "arch/x86/um/a.c": text };
    expect(symbolsIn(files)).toEqual([]);
  });

  test("that macros paste together are known by their start, entries by their own macros", () => {
    const text = "#define T(n) void do_test_ ## n(void) { }\n#define E(n) long __do_sys_##n(void);\n";
    expect(symbolsIn({ "lib/a.c": text })).toEqual([["do_test_*", "lib/a.c:1"]]);
  });
});

test("a call whose name starts too many others makes no family", () => {
  const many = Array.from({ length: 70 }, (_, index) => `int read_${index}(void) { }\n`).join("");
  const { families, symbols } = extract({ "fs/a.c": `${many}int tkill_one(void) { }\n` });
  expect(families).toContain("tkill");
  expect(families).toContain("chown16");
  expect(families).not.toContain("read");
  expect(symbols.map(([name]) => name)).toEqual(["tkill_one"]);
});

describe("tracepoints", () => {
  test("have the subsystem that is set above them", () => {
    const text = `#undef TRACE_SYSTEM
#define TRACE_SYSTEM lid
TRACE_EVENT(lid_open,
	TP_PROTO(int a), TP_ARGS(a));
DECLARE_EVENT_CLASS(lid_class, TP_PROTO(int a));
DEFINE_EVENT(lid_class, lid_close,
	TP_PROTO(int a));
DECLARE_TRACE(lid_bare, TP_PROTO(int a));
#undef TRACE_SYSTEM
#define TRACE_SYSTEM box
/* TRACE_EVENT(never, */
TRACE_EVENT_FN(box_open, TP_PROTO(int a));
`;
    expect(extract({ "include/trace/events/lid.h": text }).tracepoints).toEqual([
      ["box:box_open", "include/trace/events/lid.h:12"],
      ["lid:lid_bare", "include/trace/events/lid.h:8"],
      ["lid:lid_close", "include/trace/events/lid.h:6"],
      ["lid:lid_open", "include/trace/events/lid.h:3"],
    ]);
  });

  test("are found behind a file's own macros, pasted names too", () => {
    const text = `#define TRACE_SYSTEM lid
#define LID_EVENT(what) \\
DEFINE_EVENT(lid_class, lid_##what, \\
	TP_PROTO(int a))
LID_EVENT(open);
LID_EVENT(close);
`;
    expect(extract({ "include/trace/events/lid.h": text }).tracepoints).toEqual([
      ["lid:lid_close", "include/trace/events/lid.h:6"],
      ["lid:lid_open", "include/trace/events/lid.h:5"],
    ]);
  });

  test("of a subsystem are all there, those of single drivers not at all", () => {
    const event = (subsystem: string, name: string): string =>
      `#define TRACE_SYSTEM ${subsystem}\nTRACE_EVENT(${name}, TP_PROTO(int a));\n`;
    const files = {
      "include/trace/events/lid.h": event("lid", "lid_open"),
      "drivers/lid/trace.h": event("lid", "lid_driver"),
      "drivers/box/trace.h": event("box", "box_open"),
    };
    expect(extract(files).tracepoints.map(([name]) => name)).toEqual(["lid:lid_driver", "lid:lid_open"]);
  });
});

function extract(files: Record<string, string>): ReturnType<typeof extractSymbols> {
  return symbolFactsSchema.parse(extractSymbols(treeOf(files), kernel));
}

function symbolsIn(files: Record<string, string>): [string, string][] {
  return extract(files).symbols;
}
