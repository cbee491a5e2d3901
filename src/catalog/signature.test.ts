import { describe, expect, test } from "vitest";

import { highlightC } from "./highlight-c.ts";
import { cutAtNames, formatSignature } from "./signature.ts";

const argument = (name: string, type: string | null) => ({ name, type, link: name });
const declare = (name: string, args: ReturnType<typeof argument>[], returns: string | null = null) =>
  formatSignature({ name, returns, args });

describe("formatSignature", () => {
  test("writes C declarations: stars at the name, brackets behind it, a missing type left out", () => {
    const args = [
      argument("fd", "int[2]"),
      argument("argv", "const char *const*"),
      argument("buf", "void*"),
      argument("len", "size_t"),
      argument("rest", null),
    ];
    expect(declare("call", args).code).toBe(
      "call(\n    int fd[2],\n    const char *const *argv,\n    void *buf,\n    size_t len,\n    rest\n);",
    );
  });

  test("says that there are no arguments", () => {
    expect(declare("getpid", [], "long").code).toBe("long getpid(void);");
  });
});

describe("cutAtNames", () => {
  test("marks each argument's name and loses no letter, also where a type has the same name", () => {
    const { code, names } = declare("kill", [argument("pid", "pid_t"), argument("sig", "struct sig *")]);
    const lines = cutAtNames(highlightC(code), names);
    expect(lines.map((line) => line.map(({ text }) => text).join("")).join("\n")).toBe(code);
    expect(lines.flat().filter((piece) => piece.argument)).toEqual([
      { text: "pid", kind: "plain", argument: "pid" },
      { text: "sig", kind: "plain", argument: "sig" },
    ]);
  });

  test("tells types from names", () => {
    const kinds = cutAtNames(highlightC("mmap(\n    unsigned long addr\n);"), []).flat();
    expect(kinds.find(({ text }) => text === "unsigned")?.kind).toBe("type");
    expect(kinds.find(({ text }) => text === "mmap")?.kind).toBe("name");
  });
});
