import { describe, expect, test } from "vitest";

import { parseDocument } from "../document/parse-document.ts";
import { readFacts } from "../read-facts.ts";
import { joinKnown } from "./known-facts.ts";
import { showEvent } from "./show-event.ts";

const known = joinKnown(readFacts("content/facts"));
const { events } = known;
const show = (name: string, text: string | null) =>
  showEvent(text === null ? null : parseDocument(text, `${name}.md`).event, events.get(name) ?? null, known);

const WRONG = `# mlock

## Intro
mlock - Says what is not so.

## Arguments
* \`addr\`:\`int\`[U,TOCTOU,OPT] - Start of the range.
* \`size\`:\`size_t\`[K] - Length.
* \`more\`:\`int\`[K] - No such argument.

## Hooks
### do_mlock
#### Type
kprobe
#### Purpose
Only claimed.

### sys_mlock
#### Type
tracepoint (through sys_enter)
#### Purpose
Gives the arguments.
`;

describe("showEvent", () => {
  test("shows Tracee's arguments with the kernel's types, derived tags and the writer's OPT and words", () => {
    const { event } = show("mlock", WRONG);
    expect(event.args).toEqual([
      { name: "addr", type: "unsigned long", tags: ["K", "OPT"], description: "Start of the range." },
      { name: "len", type: "size_t", tags: ["K"], description: "" },
    ]);
  });

  test("keeps what only the document has, and tells what differs at the argument it is about", () => {
    const { args, onlyStated, verdicts } = show("mlock", WRONG);
    expect(onlyStated.map(({ name }) => name)).toEqual(["size", "more"]);
    expect(args[0]?.differs.map(({ claim }) => claim)).toEqual(["type", "origin", "toctou"]);
    expect(args[1]?.differs).toEqual([]);
    expect(verdicts.some(({ claim, verdict }) => claim === "argument" && verdict === "differs")).toBe(true);
  });

  test("true hooks come first with what the document says of them; claimed ones are told apart and not published", () => {
    const { event, hooks } = show("mlock", WRONG);
    expect(hooks.map(({ hook: { name }, standing }) => [name, standing])).toEqual([
      ["raw_syscalls:sys_enter", "true"],
      ["raw_syscalls:sys_exit", "true"],
      ["do_mlock", "claimed"],
    ]);
    expect(hooks[0]?.stated.map(({ name }) => name)).toEqual(["sys_mlock"]);
    expect(event.hooks.map(({ purpose }) => purpose)).toEqual(["Gives the arguments.", ""]);
  });

  test("an event without a document is made from facts alone", () => {
    const { event, args } = show("openat", null);
    expect(event).toMatchObject({ name: "openat", summary: "", prose: {}, related: [] });
    expect(args.find(({ argument }) => argument.name === "pathname")?.argument).toEqual({
      name: "pathname",
      type: "const char *",
      tags: ["U", "TOCTOU"],
      description: "",
    });
  });

  test("types are never empty, also where the kernel has no prototype", () => {
    for (const name of events.keys())
      for (const { type } of show(name, null).event.args) expect(type).toMatch(/\w/);
  });

  test("a call without code is shown as unimplemented, whatever its document says", () => {
    expect(show("vserver", "# vserver\n").event.status).toBe("unimplemented");
    expect(show("mlock", "---\nstatus: unimplemented\n---\n# mlock\n").event.status).toBeNull();
  });

  test("an event that Tracee does not have stays as its document states it", () => {
    const { event, hooks, verdicts } = show("plain", WRONG.replaceAll("mlock", "plain"));
    expect(event.args.map(({ tags }) => tags)).toEqual([["U", "TOCTOU", "OPT"], ["K"], ["K"]]);
    expect(new Set(hooks.map(({ standing }) => standing))).toEqual(new Set(["stated"]));
    expect(verdicts).toEqual([]);
  });
});
