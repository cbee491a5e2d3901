import { describe, expect, test } from "vitest";

import { parseQuery, readName } from "./parse-query.ts";

describe("parseQuery", () => {
  test.each([
    ["tag:TOCTOU", { key: "tag", value: "TOCTOU" }],
    ["tag=u", { key: "tag", value: "U" }],
    ["arg.tag=TOCTOU", { key: "tag", value: "TOCTOU" }],
    ["toctou", { key: "tag", value: "TOCTOU" }],
    ["OPT", { key: "tag", value: "OPT" }],
    ["K", { key: "tag", value: "K" }],
    ["arg:flags", { key: "arg", value: "flags" }],
    ["kprobes", { key: "probe", value: "kprobe" }],
    ["hook:lsm", { key: "probe", value: "lsm" }],
    ["hook:raw_syscalls:sys_enter", { key: "hook", value: "raw_syscalls:sys_enter" }],
  ])("%s is a facet", (text, facet) => {
    expect(parseQuery(text)).toEqual({ words: [], facets: [facet] });
  });

  test("a small k, an unknown tag and an unknown key are words", () => {
    expect(parseQuery("k tag:new http://x").words).toEqual(["k", "tag:new", "http://x"]);
  });

  test("words and facets stand together", () => {
    expect(parseQuery("  executable memory tag:K ")).toEqual({
      words: ["executable", "memory"],
      facets: [{ key: "tag", value: "K" }],
    });
  });
});

test.each([
  ["mremap()", "mremap"],
  ["mremap(2)", "mremap"],
  ["__x64_sys_mremap", "mremap"],
  ["sys_mremap", "mremap"],
  ["pkey-mprotect", "pkey_mprotect"],
  ["sys_enter", "sys_enter"],
])("%s names %s", (word, name) => {
  expect(readName(word)).toBe(name);
});
