import { describe, expect, test } from "vitest";
import { smallTracee } from "../fixtures/small-tracee.ts";
import { treeOf } from "../source-tree.ts";
import { traceeFactsSchema, type TraceeEvent } from "../tracee-facts.ts";
import { extractTracee } from "./extract-tracee.ts";

describe("event definitions", () => {
  test("are found in every file of the package, sorted by name, in the form of the schema", () => {
    const facts = extractTracee(smallTracee());
    expect(facts.events.map(({ name }) => name)).toEqual(["lid_opened", "lid_watch", "open", "waitpid"]);
    expect(traceeFactsSchema.parse(facts)).toEqual(facts);
  });

  test("know their file and line", () => {
    expect(eventOf("open")).toMatchObject({ file: "pkg/events/core.go", line: 23, version: "1.2.0" });
  });

  test("have an id for each architecture, counted by iota where it is not written out", () => {
    expect(eventOf("open").ids).toEqual({ x86_64: 2, arm64: 9000 });
    expect(eventOf("waitpid").ids).toEqual({ x86_64: 449, arm64: 9001 });
    expect(eventOf("lid_opened").ids).toEqual({ x86_64: 701, arm64: 701 });
  });

  test("have 32-bit numbers only where Tracee has some", () => {
    expect(eventOf("open").ids32).toEqual({ i386: 5, arm: 5 });
    expect(eventOf("waitpid").ids32).toEqual({ i386: 7 });
    expect(eventOf("lid_watch").ids32).toEqual({});
  });

  test("give a syscall's return value apart from its arguments, and no other event's", () => {
    expect(eventOf("open")).toMatchObject({
      args: [{ name: "pathname", type: "string", decode: "STR_T" }],
      returns: "int64",
    });
    expect(eventOf("lid_opened").args.map(({ name }) => name)).toEqual(["caller", "src", "returnValue"]);
    expect(eventOf("lid_opened").returns).toBeNull();
  });

  test("leave type and decoding open where the source does", () => {
    expect(eventOf("lid_opened").args[1]).toEqual({ name: "src", type: null, decode: null });
    expect(eventOf("lid_watch").args).toEqual([{ name: "lid", type: "int", decode: null }]);
  });

  test("name the events they need, and keep fallbacks apart", () => {
    expect(eventOf("lid_opened")).toMatchObject({
      attach: [],
      events: ["lid_watch"],
      kernelSymbols: [{ name: "lid_table", required: false }],
      capabilities: ["SYSLOG", "NET_ADMIN"],
      fallbacks: [{ attach: [{ handle: "LidRet", required: true }], events: ["open"] }],
    });
  });

  test("keep a name of a package that is not in the tree as it is known or as it is written", () => {
    const without = (text: string): string[] =>
      extractTracee(smallTracee({ "pkg/events/trigger/trigger.go": text })).events[0]!.args.map(
        ({ name }) => name,
      );
    expect(without("package trigger")[0]).toBe("caller_context_id");
  });
});

describe("attach points", () => {
  test("are told by each kind of constructor, with type, place and line", () => {
    const { attachPoints } = extractTracee(smallTracee());
    expect(attachPoints.map(({ handle, type, on, line }) => `${handle} ${type} ${on} ${line}`)).toEqual([
      "Lid kprobe lid_open 11",
      "LidHook lsm lid_open_check 15",
      "LidRet kretprobe lid_open 12",
      "LidSkb cgroup_skb lid_skb_ingress 16",
      "LidTrigger uprobe ebpf.(*Lid).trigger 17",
      "SyscallEnter__Internal raw_tracepoint raw_syscalls:sys_enter 10",
    ]);
  });

  test("are told in the older form of uprobes too", () => {
    const probes =
      'x := map[Handle]Probe{ Lid: NewUprobe("lid", "uprobe_lid", path, "example.org/ebpf.(*Lid).go") }';
    const { attachPoints } = extractTracee(smallTracee({ "pkg/ebpf/probes/probe_group.go": probes }));
    expect(attachPoints).toMatchObject([{ handle: "Lid", type: "uprobe", on: "ebpf.(*Lid).go" }]);
  });

  test("that cannot be followed are reported, not dropped in silence", () => {
    const probes =
      'var all = map[Handle]Probe{ Lid: NewMagicProbe(7), SyscallEnter__Internal: NewTraceProbe(KProbe, "x", "y") }';
    const { unresolved } = extractTracee(smallTracee({ "pkg/ebpf/probes/probe_group.go": probes }));
    expect(unresolved).toContain("probe Lid (pkg/ebpf/probes/probe_group.go:1)");
    expect(unresolved).toContain("probe LidRet of event lid_watch (pkg/events/core.go:81)");
  });
});

describe("what cannot be read", () => {
  test("a tree without definitions is none of Tracee", () => {
    expect(() => extractTracee(treeOf({ "pkg/events/core.go": "package events" }))).toThrow(
      "no event definitions in pkg/events of the Tracee tree",
    );
  });

  test.each([
    [
      "an unknown id",
      'var x = map[ID]Definition{\n\tGhost: {id: Ghost, name: "ghost"},\n}',
      "core.go:2 The event definition Ghost has no id",
    ],
    [
      "a missing name",
      "var x = map[ID]Definition{\n\tOpen: {id: Open},\n}",
      "core.go:2 The event definition Open has no name",
    ],
    [
      "a literal cut off",
      "var x = map[ID]Definition{\n\tOpen: {id: Open,",
      "core.go:2 Unexpected end of file",
    ],
    [
      "a table cut off between two definitions",
      'package events\n\nvar x = map[ID]Definition{\n\tOpen: {id: Open, name: "open"},\n',
      "core.go:4 Unexpected end of file, { of line 3 is not closed",
    ],
    ["a file that begins too late", "\t},\n}\n", "core.go:1 Unexpected } without its {"],
    ["a string cut off", 'var x = "open\n', 'core.go:1 Unexpected "\\"open'],
  ])("%s is told with its place", (_, text, message) => {
    expect(() => extractTracee(smallTracee({ "pkg/events/core.go": text }))).toThrow(message);
  });
});

describe("the version", () => {
  const commit = "0123456789abcdef0123456789abcdef01234567";

  test.each([
    ["the head", { ".git/HEAD": `${commit}\n` }],
    ["a branch", { ".git/HEAD": "ref: refs/heads/main\n", ".git/refs/heads/main": `${commit}\n` }],
    [
      "a packed branch",
      { ".git/HEAD": "ref: refs/heads/main\n", ".git/packed-refs": `# pack\n${commit} refs/heads/main\n` },
    ],
    ["the README of a part", { "README.md": `Part of aquasecurity/tracee at commit ${commit}, unchanged` }],
  ])("is that of %s", (_, files) => {
    expect(extractTracee(smallTracee(files as Record<string, string>)).source.version).toBe(commit);
  });

  test("is unknown where nothing says it", () => {
    expect(extractTracee(smallTracee()).source.version).toBe("unknown");
  });
});

function eventOf(name: string): TraceeEvent {
  const event = extractTracee(smallTracee()).events.find((one) => one.name === name);
  if (!event) throw new Error(`no event ${name}`);
  return event;
}
