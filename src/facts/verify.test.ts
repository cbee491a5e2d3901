import { describe, expect, test } from "vitest";
import type { Argument, Event, Hook } from "../event/event.ts";
import type { EventFacts } from "./event-facts.ts";
import {
  callOf,
  codeOf,
  directionsOf,
  eventOf,
  kernelOf,
  pointOf,
  traceeOf,
} from "./fixtures/small-facts.ts";
import { joinFacts } from "./join.ts";
import type { AttachPoint } from "./tracee-facts.ts";
import { verify } from "./verify.ts";
import type { Claim } from "./verify/verdict.ts";

const READ = codeOf(
  "sys_readfile",
  ["x86_64"],
  ["int dfd", "const char __user * filename", "char __user * buf", "size_t count"],
);
const ARGS = [
  "dirfd int32 INT_T",
  "path string STR_T",
  "buf trace.Pointer POINTER_T",
  "count uint64 ULONG_T",
];
const KNOWN = factsOf();

describe("arguments", () => {
  test("each agrees where the list is the event's", () => {
    const verdicts = judge({ args: argumentsOf("dirfd", "path", "buf", "count") }, "argument");
    expect(verdicts).toEqual(["dirfd agrees", "path agrees", "buf agrees", "count agrees"]);
  });

  test.each([
    [["dirfd", "buf", "path", "count"], "buf"],
    [["dirfd", "path", "buf"], null],
    [["dirfd", "path", "buf", "count", "flags"], "flags"],
    [[], null],
  ])("%j differ at %s", (names, place) => {
    const [verdict] = verdictsOf({ args: argumentsOf(...names) }, "argument");
    expect(verdict).toMatchObject({
      verdict: "differs",
      place: { name: place },
      fact: "dirfd, path, buf, count",
    });
    expect(verdict?.source).toEqual({ name: "Tracee", version: "0.1", file: "pkg/events/core.go", line: 20 });
  });

  test("an event without any is stated by none", () => {
    expect(judge({ args: [] }, "argument", factsOf({ args: [], prototype: [] }))).toEqual([]);
  });

  test("kernel and Tracee at odds are told, whatever the document says", () => {
    const facts = factsOf({ args: ["dirfd int32 INT_T"] });
    expect(verdictsOf({}, "arity", facts)).toMatchObject([{ verdict: "differs", stated: "1", fact: "4" }]);
  });
});

describe("C types", () => {
  test.each([
    ["dirfd", "int", "agrees"],
    ["path", "char *", "agrees"],
    ["count", "unsigned long", "agrees"],
    ["count", "int", "differs"],
    ["buf", "unsigned long", "differs"],
    ["count", "void*", "differs"],
    ["count", "lid_t", "unknown"],
  ])("%s as %s %s", (name, type, verdict) => {
    const [found] = verdictsOf({ args: [{ ...argument(name), type }] }, "type");
    expect(found?.verdict).toBe(verdict);
  });

  test("that are not stated get no verdict", () => {
    expect(verdictsOf({ args: [argument("count")] }, "type")).toEqual([]);
  });

  test("differ with the kernel's type and its line", () => {
    const [found] = verdictsOf({ args: [{ ...argument("count"), type: "int" }] }, "type");
    expect(found).toMatchObject({
      stated: "int",
      fact: "size_t",
      source: { name: "Linux", file: "fs/sys_readfile.c", line: 10 },
    });
  });
});

describe("tags", () => {
  test.each([
    ["dirfd", ["K"], ["origin agrees"]],
    ["dirfd", ["U"], ["origin differs"]],
    ["dirfd", ["K", "U"], ["origin differs"]],
    ["dirfd", ["K", "TOCTOU"], ["origin agrees", "toctou differs"]],
    ["dirfd", ["K", "OPT"], ["origin agrees"]],
    ["dirfd", [], []],
    ["buf", ["U"], ["origin agrees", "toctou agrees"]],
    ["buf", ["U", "TOCTOU"], ["origin agrees", "toctou differs"]],
    ["path", ["U", "TOCTOU"], ["origin agrees", "toctou agrees"]],
    ["path", ["U"], ["origin agrees", "toctou differs"]],
    ["path", ["OPT"], ["toctou differs"]],
    ["lid", ["K"], ["origin unknown"]],
    ["lid", ["K", "U"], ["origin differs"]],
  ] as const)("of %s as %j: %j", (name, tags, expected) => {
    const event = { args: [{ ...argument(name), tags: [...tags] }] };
    const verdicts = [...verdictsOf(event, "origin"), ...verdictsOf(event, "toctou")];
    expect(verdicts.map(({ claim, verdict }) => `${claim} ${verdict}`)).toEqual(expected);
  });

  test("differ with the right ones, ready to be written", () => {
    const args: Argument[] = [{ ...argument("path"), tags: ["K", "U"] }];
    expect(verdictsOf({ args }, "origin")).toMatchObject([{ stated: "K and U", fact: "U" }]);
    expect(verdictsOf({ args }, "toctou")).toMatchObject([{ stated: "no TOCTOU", fact: "TOCTOU" }]);
  });

  test("are judged by the argument meant, where a document uses the kernel's name or another", () => {
    const args = argumentsOf("dfd", "filename", "buffer", "count").map((one): Argument => ({
      ...one,
      tags: ["U"],
    }));
    expect(judge({ args }, "origin")).toEqual([
      "dfd differs",
      "filename agrees",
      "buffer agrees",
      "count differs",
    ]);
  });
});

describe("TOCTOU in prose", () => {
  const plain = factsOf({ args: ["dirfd int32 INT_T"], prototype: ["int dfd"] });

  test.each([
    ["It is vulnerable to TOCTOU attacks.", ["null differs"]],
    ["Open to time-of-check\nto time-of-use races.", ["null differs"]],
    ["It is not open to TOCTOU.", []],
    ["It doesn't suffer from TOCTOU. Fine.", []],
    ["Nothing of the kind.", []],
  ])("%j where nothing is read through", (text, expected) => {
    expect(judge({ prose: { issues: text } }, "toctou-prose", plain)).toEqual(expected);
  });

  test("is right where Tracee reads through an argument, and unjudged where nothing is derived", () => {
    const prose = { description: "It is vulnerable to TOCTOU." };
    expect(judge({ prose }, "toctou-prose")).toEqual([]);
    expect(judge({ prose }, "toctou-prose", factsOf({ code: false }))).toEqual([]);
  });
});

describe("hooks", () => {
  test.each([
    [hook("raw_syscalls:sys_enter", ["raw_tracepoint"]), "agrees"],
    [hook("sys_exit", ["tracepoint"]), "agrees"],
    [hook("raw_syscalls/sys_enter", ["unknown"]), "agrees"],
    [hook("sys_readfile", ["tracepoint"], "Tracepoint (through `sys_enter`)"), "agrees"],
    [hook("sys_readfile", ["tracepoint"]), "differs"],
    [hook("sys_readfile", ["kprobe"]), "differs"],
    [hook("sys_other", ["tracepoint"], "Tracepoint (through `sys_enter`)"), "differs"],
    [hook("raw_syscalls:sys_enter", ["kprobe"]), "differs"],
    [hook("do_readfile", ["kprobe"]), "differs"],
    [{ ...hook("some words", ["kprobe"]), isSymbol: false }, "unknown"],
  ])("%j %s", (stated, verdict) => {
    expect(judge({ hooks: [stated] }, "hook")).toEqual([`${stated.name} ${verdict}`]);
  });

  test("differ with the attach points and the line of the first", () => {
    expect(verdictsOf({ hooks: [hook("do_readfile", ["kprobe"])] }, "hook")[0]).toMatchObject({
      stated: "do_readfile (kprobe)",
      fact: "raw_syscalls:sys_enter (raw_tracepoint), raw_syscalls:sys_exit (raw_tracepoint)",
      source: { file: "pkg/ebpf/probes/probe_group.go", line: 30 },
    });
  });

  test("of a syscall that Tracee probes by itself agree as the syscall's own", () => {
    const facts = factsOf({
      points: [pointOf("In", "syscall_enter", "readfile"), pointOf("Out", "syscall_exit", "readfile")],
    });
    const hooks = [
      hook("sys_readfile", ["tracepoint"], "Tracepoint (through `sys_enter`)"),
      hook("sys_readfile", ["kprobe", "kretprobe"]),
    ];
    expect(judge({ hooks }, "hook", facts)).toEqual(["sys_readfile agrees", "sys_readfile agrees"]);
  });

  test("need the mechanism too", () => {
    const facts = factsOf({ points: [pointOf("In", "kprobe", "lid_open")] });
    const hooks = [hook("lid_open", ["kprobe"]), hook("lid_open", ["kprobe", "kretprobe"])];
    expect(judge({ hooks }, "hook", facts)).toEqual(["lid_open agrees", "lid_open differs"]);
  });

  test("cannot be judged where Tracee attaches to nothing", () => {
    expect(judge({ hooks: [hook("lid_open", ["kprobe"])] }, "hook", factsOf({ points: [] }))).toEqual([
      "lid_open unknown",
    ]);
  });
});

test("related names are events, and other ones", () => {
  const related = ["other", "readfile", "memcpy"].map((name) => ({ name }));
  expect(judge({ related }, "related")).toEqual(["other agrees", "readfile differs", "memcpy differs"]);
  expect(verdictsOf({ related }, "related").map(({ fact }) => fact)).toEqual([
    "other",
    "the event itself",
    "no event of Tracee",
  ]);
});

test("a call without code is stated as such, and no other", () => {
  const none = factsOf({ code: false });
  expect(judge({ status: "unimplemented" }, "status", none)).toEqual(["null agrees"]);
  expect(judge({}, "status", none)).toEqual(["null differs"]);
  expect(judge({ status: "unimplemented" }, "status")).toEqual(["null differs"]);
  expect(judge({}, "status")).toEqual([]);
});

function verdictsOf(event: Partial<Event>, claim: Claim, facts = KNOWN): ReturnType<typeof verify> {
  const other = { ...facts, name: "other" };
  const all = new Map([facts, other].map((one) => [one.name, one]));
  return verify({ ...EMPTY, ...event }, facts, all).filter((verdict) => verdict.claim === claim);
}

function judge(event: Partial<Event>, claim: Claim, facts = KNOWN): string[] {
  return verdictsOf(event, claim, facts).map(({ place, verdict }) => `${place.name} ${verdict}`);
}

function factsOf({ args = ARGS, prototype, points, code = true }: FactsOptions = {}): EventFacts {
  const implementation = prototype ? codeOf("sys_readfile", ["x86_64"], prototype) : READ;
  const call = callOf("readfile", { x86_64: 600 }, code ? [implementation] : []);
  const attach = points?.map(({ handle }) => ({ handle, required: true }));
  const event = eventOf("readfile", args, { ids: { x86_64: 600, arm64: 600 }, ...(attach && { attach }) });
  const [facts] = joinFacts(kernelOf([call]), traceeOf([event], points), directionsOf({}));
  if (!facts) throw new Error("no facts");
  return facts;
}

function argument(name: string): Argument {
  return { name, type: null, tags: [], description: "" };
}

function argumentsOf(...names: string[]): Argument[] {
  return names.map(argument);
}

function hook(name: string, types: Hook["types"], stated?: string): Hook {
  return { name, isSymbol: true, types, purpose: "", ...(stated !== undefined && { stated }) };
}

const EMPTY: Event = {
  name: "readfile",
  summary: "",
  args: [],
  hooks: [],
  related: [],
  review: { level: "authored", against: [] },
  keywords: [],
  aliases: [],
  status: null,
  sources: [],
  prose: {},
};

interface FactsOptions {
  args?: string[];
  prototype?: string[];
  points?: AttachPoint[];
  /** False: a call without code. */
  code?: boolean;
}
