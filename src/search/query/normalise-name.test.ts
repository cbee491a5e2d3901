import { describe, expect, test } from "vitest";

import { listForms, listVariants, snakeCase, tidyQuery } from "./normalise-name.ts";

test.each([
  ["  mremap() ", "mremap"],
  ["mremap(2)", "mremap"],
  ["mremap (2)", "mremap"],
  ["mremap(old, f(1), 3) = -1 ENOMEM", "mremap"],
  ["man mremap", "mremap"],
  ["man 2 mremap", "mremap"],
  ["mremap man page", "mremap"],
  ["mremap.2", "mremap"],
  ["mremap.md", "mremap"],
  ["content/events/syscalls/mremap.md", "mremap"],
  ["https://example.org/x/events/mremap/#arg-flags", "mremap"],
  ["the mremap syscall", "mremap"],
  ["mremap system call", "mremap"],
  ["“mremap”", "mremap"],
  ["`mremap`", "mremap"],
  ["__x64_sys_mremap+0x1d/0x20", "__x64_sys_mremap"],
  ["mremap@@GLIBC_2.2.5", "mremap"],
  ["time", "time"],
  ["syscall", "syscall"],
  ["manage", "manage"],
  ["kernel_write", "kernel_write"],
])("%s is %s without what surrounds it", (text, tidy) => {
  expect(tidyQuery(text)).toBe(tidy);
});

test.each([
  ["PkeyMprotect", "pkey_mprotect"],
  ["pkeyMprotect", "pkey_mprotect"],
  ["PKEY_MPROTECT", "pkey_mprotect"],
  ["pkey-mprotect", "pkey_mprotect"],
  ["pkey mprotect", "pkey_mprotect"],
  ["mount_", "mount_"],
  ["mount?", "mount"],
])("%s is %s as names are written", (text, snake) => {
  expect(snakeCase(text)).toBe(snake);
});

describe("listForms", () => {
  test.each([
    ["__x64_sys_mremap", "mremap"],
    ["__arm64_compat_sys_execve", "execve"],
    ["sys_exit_group", "exit_group"],
    ["sys_enter_exit_group", "exit_group"],
    ["tracepoint_syscalls_sys_enter_openat", "openat"],
    ["__nr_mremap", "mremap"],
    ["_exit", "exit"],
  ])("%s may stand for %s", (snake, name) => {
    expect(listForms(snake)).toContain(name);
    expect(listForms(snake)[0]).toBe(snake);
  });
});

test("endings of single ABIs may be left out", () => {
  expect(listVariants("futex_time64")).toContain("futex");
  expect(listVariants("chown32")).toContain("chown");
  expect(listVariants("newselect")).toContain("select");
  expect(listVariants("mremap")).toEqual([]);
});
