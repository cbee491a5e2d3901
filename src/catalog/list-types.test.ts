import { describe, expect, test } from "vitest";

import { readFacts } from "../read-facts.ts";
import { joinEvents } from "./join-events.ts";
import { joinKnown } from "./known-facts.ts";
import { countDeclarations, listTypes, typeWord } from "./list-types.ts";

const known = joinKnown(readFacts("content/facts"));
const events = joinEvents([], { known, isComplete: true });
const types = listTypes(events);

describe("typeWord", () => {
  test.each([
    ["const char *", "char"],
    ["const char __user *const __user *", "char"],
    ["struct __kernel_timespec *", "struct-__kernel_timespec"],
    ["const struct landlock_ruleset_attr *const", "struct-landlock_ruleset_attr"],
    ["enum landlock_rule_type", "enum-landlock_rule_type"],
    ["unsigned long", "unsigned-long"],
    ["unsigned *", "unsigned-int"],
    ["unsigned int", "unsigned-int"],
    ["size_t", "size_t"],
    ["int[2]", "int"],
    ["int (*)(void)", null],
    ["depends on `cmd`", null],
    ["", null],
  ])("C %s is %s", (type, word) => {
    expect(typeWord(type, "C")).toBe(word);
  });

  test.each([
    ["string", "go-string"],
    ["[]string", "go-string"],
    ["map[string]trace.HookedSymbolData", "go-trace.HookedSymbolData"],
    ["trace.Pointer", "go-trace.Pointer"],
    ["func() error", null],
  ])("Go %s is %s", (type, word) => {
    expect(typeWord(type, "Go")).toBe(word);
  });
});

describe("listTypes", () => {
  test("has an address for each type that no other has, capital letters or small", () => {
    const words = types.map(({ word }) => word.toLowerCase());
    expect(new Set(words).size).toBe(words.length);
    expect(words.every((word) => /^[a-z_][\w.-]*$/.test(word))).toBe(true);
  });

  test("has every argument with a type once", () => {
    const all = events.flatMap(({ args }) =>
      args.filter(({ facts }) => facts?.kernelType ?? facts?.traceeType),
    );
    expect(types.flatMap(({ args }) => args)).toHaveLength(all.length);
  });

  test("shows the type as the kernel declares it", () => {
    const char = types.find(({ word }) => word === "char");
    expect(char?.args).toContainEqual({
      event: "memfd_create",
      name: "name",
      declared: "const char __user *",
      tags: ["U", "TOCTOU"],
    });
    expect(countDeclarations(char!)[0]?.declared).toBe("const char __user *");
  });

  test("keeps apart what Tracee alone declares", () => {
    const string = types.find(({ word }) => word === "go-string");
    expect(string?.args.some(({ event }) => event === "security_file_open")).toBe(true);
    expect(string?.args.some(({ event }) => event === "memfd_create")).toBe(false);
  });
});
