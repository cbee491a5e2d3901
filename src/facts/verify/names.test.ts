import { describe, expect, test } from "vitest";
import type { Event, Hook } from "../../event/event.ts";
import {
  codeOf,
  callOf,
  directionsOf,
  eventOf,
  kernelOf,
  pointOf,
  traceeOf,
} from "../fixtures/small-facts.ts";
import { namesOf } from "../fixtures/small-names.ts";
import { joinFacts } from "../join.ts";
import { verify } from "../verify.ts";
import type { Claim, Verdict } from "./verdict.ts";

const kernel = kernelOf([callOf("tkill", { x86_64: 700 }, [codeOf("sys_tkill", ["x86_64"])])]);
const tracee = traceeOf(
  [eventOf("tkill", [], { attach: [{ handle: "Old", required: true }] })],
  [pointOf("Old", "kprobe", "do_older")],
);
const [facts] = joinFacts(kernel, tracee, directionsOf({}));

describe("a hook's symbol", () => {
  test.each([
    [hook("do_lid", ["kprobe"]), "agrees", "kernel/lid.c"],
    [hook("sched:sched_switch", ["raw_tracepoint"]), "agrees", "include/trace/events/sched.h"],
    [hook("tracepoint:syscalls:sys_enter_tkill", ["tracepoint"]), "agrees", "kernel/signal.c"],
    [hook("do_box", ["kprobe"]), "differs", null],
    [hook("do_box", []), "differs", null],
    [hook("tkill", ["kprobe", "uprobe"]), "differs", null],
    [hook("tkill", ["uprobe"]), "unknown", undefined],
    [hook("box_open", ["kprobe"]), "unknown", undefined],
    [{ ...hook("do box", ["kprobe"]), isSymbol: false }, "unknown", undefined],
    // Only an older kernel has it, and Tracee attaches to it there.
    [hook("do_older", ["kprobe"]), "agrees", "pkg/ebpf/probes/probe_group.go"],
  ])("%j %s", (stated, verdict, file) => {
    const [found] = verdictsOf({ hooks: [stated] }, "symbol");
    expect(found).toMatchObject({ verdict, stated: stated.name, place: { field: "hooks.name" } });
    expect(found?.source?.file).toBe(file);
  });
});

describe("constants of the text", () => {
  test.each([
    ["With `O_PATH` or O\\_BOX.", ["O_PATH agrees", "O_BOX differs"]],
    ["O_BOX, O_BOX and **O_BOX**.", ["O_BOX differs"]],
    ["O_ASYNC of libc.", ["O_ASYNC agrees"]],
    ["```c\nflags = O_BOX;\n```", ["O_BOX differs"]],
    ["```c\n#define O_BOX 1\nflags = O_BOX;\n```", []],
    ["`O_*`, O_XXX, SOCK_*, `S_I[RWX]USR`, SOCK_ADDR_T, $O_BOX, A_BOX and O_BOXes.", []],
    ["See https://example.org/O_BOX for it.", []],
    ["O_BOX was removed in 2003. O_LID stayed.", ["O_LID differs"]],
    ["macOS has O_BOX.", []],
  ])("%j", (text, expected) => {
    const verdicts = verdictsOf({ prose: { description: text } }, "constant");
    expect(verdicts.map(({ stated, verdict }) => `${stated} ${verdict}`)).toEqual(expected);
  });

  test("stand in every part of it", () => {
    const event: Partial<Event> = {
      summary: "O_A.",
      args: [{ name: "flags", type: null, tags: [], description: "O_B", more: "* O_C" }],
      hooks: [{ ...hook("do_lid", []), purpose: "O_D", more: "O_E" }],
      related: [{ name: "open", note: "O_F" }],
      prose: { issues: "O_G" },
    };
    const words = verdictsOf(event, "constant").map(({ stated }) => stated);
    expect(words.toSorted()).toEqual(["O_A", "O_B", "O_C", "O_D", "O_E", "O_F", "O_G"]);
  });
});

test("without names nothing is said of them", () => {
  const event = { ...emptyEvent(), hooks: [hook("do_box", [])], summary: "O_BOX." };
  const claims = new Set(facts && verify(event, facts, new Map()).map(({ claim }) => claim));
  expect([claims.has("symbol"), claims.has("constant")]).toEqual([false, false]);
});

function verdictsOf(event: Partial<Event>, claim: Claim): Verdict[] {
  if (!facts) throw new Error("no facts");
  const verdicts = verify({ ...emptyEvent(), ...event }, facts, new Map(), namesOf());
  return verdicts.filter((verdict) => verdict.claim === claim);
}

function hook(name: string, types: Hook["types"]): Hook {
  return { name, isSymbol: true, types, purpose: "" };
}

function emptyEvent(): Event {
  return {
    name: "tkill",
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
}
