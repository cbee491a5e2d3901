import { describe, expect, test } from "vitest";

import { readFacts } from "../read-facts.ts";
import { joinKnown } from "./known-facts.ts";
import { listReadThrough, listSaferEvents, listUnderived } from "./list-toctou.ts";

const { events } = joinKnown(readFacts("content/facts"));
const listed = listReadThrough(events.values());

describe("listReadThrough", () => {
  test("has every argument with U and TOCTOU", () => {
    const tagged = [...events.values()].flatMap(({ name, args }) =>
      args.filter(({ tags }) => tags?.join() === "U,TOCTOU").map((argument) => `${name} ${argument.name}`),
    );
    expect(tagged.length).toBeGreaterThan(150);
    expect(listed.map(({ event, argument }) => `${event} ${argument}`)).toEqual(tagged);
  });

  test("says in words what is read, what the kernel does there, and what to use", () => {
    expect(find("openat", "pathname")).toMatchObject({
      reads: "a string",
      kernel: "reads",
      instead: [{ use: "security_file_open", by: ["pathname"] }],
    });
    expect(find("execve", "envp")?.instead).toEqual([{ use: "sched_process_exec", by: ["env"] }]);
    expect(find("utimensat", "times")?.instead).toEqual([{ use: "vfs_utimes", by: ["atime", "mtime"] }]);
    expect(find("pipe2", "pipefd")).toMatchObject({
      reads: "a pair of descriptors",
      kernel: "fills",
      instead: [],
    });
    expect(listed.map(({ reads, kernel }) => `${reads} ${kernel}`)).not.toContain("memory not known");
  });
});

test("an argument of a call without code is told apart", () => {
  expect(listUnderived(events.values())).toEqual([
    { event: "lookup_dcookie", argument: "buffer", isImplemented: false },
  ]);
});

describe("listSaferEvents", () => {
  test("ends at what the event is attached to", () => {
    const open = listSaferEvents(events)[0];
    expect(open).toMatchObject({ use: "security_file_open", check: { file: "fs/open.c", line: 939 } });
    expect(open?.paths.map(({ event }) => event)).toEqual(["creat", "open", "openat", "openat2"]);
  });

  test("leaves out what Tracee does not have", () => {
    const fewer = new Map([...events].filter(([name]) => name !== "security_file_open" && name !== "bind"));
    const uses = listSaferEvents(fewer).map(({ use }) => use);
    expect(uses).not.toContain("security_file_open");
    expect(uses).not.toContain("security_socket_bind");
    expect(uses).toContain("security_socket_connect");
  });
});

function find(event: string, argument: string): (typeof listed)[number] | undefined {
  return listed.find((row) => row.event === event && row.argument === argument);
}
