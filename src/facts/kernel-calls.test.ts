import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

import { findCallPath, KERNEL_CALLS } from "./kernel-calls.ts";

const tree = process.env.HOOKBOOK_KERNEL;

describe("findCallPath", () => {
  test("leads from a syscall to the check, call by call", () => {
    const path = findCallPath("sys_unlink", "security_inode_unlink");
    expect(path?.map(({ from, to }) => [from, to])).toEqual([
      ["sys_unlink", "do_unlinkat"],
      ["do_unlinkat", "vfs_unlink"],
      ["vfs_unlink", "security_inode_unlink"],
    ]);
    expect(path?.at(-1)).toMatchObject({ file: "fs/namei.c", line: 4530 });
  });

  test("finds no way where none is listed", () => {
    expect(findCallPath("sys_unlink", "security_file_open")).toBeNull();
  });
});

test("each call has a file, a line and two functions", () => {
  const isFunction = expect.stringMatching(/^[a-z_]\w*$/) as string;
  for (const call of KERNEL_CALLS)
    expect(call).toEqual({
      from: isFunction,
      to: isFunction,
      file: expect.stringMatching(/^[\w/-]+\.c$/) as string,
      line: expect.any(Number) as number,
    });
  const places = KERNEL_CALLS.map(({ file, line, to }) => `${file}:${line} ${to}`);
  expect(new Set(places).size).toBe(KERNEL_CALLS.length);
});

test.skipIf(tree === undefined)("the tree in HOOKBOOK_KERNEL has each call at its line", () => {
  const wrong = KERNEL_CALLS.filter(({ from, to, file, line }) => {
    const lines = readFileSync(join(tree ?? "", file), "utf8").split("\n");
    const isCall = new RegExp(`\\b${to}\\(`).test(lines[line - 1] ?? "");
    if (!isCall) return !(lines[line - 1] ?? "").includes(`.${from}\t`);
    return functionAround(lines, line - 1) !== from;
  });
  expect(wrong).toEqual([]);
});

/** The function whose definition begins nearest above a line inside it. */
function functionAround(lines: string[], index: number): string | undefined {
  for (let at = index; at >= 0; at--) {
    const text = lines[at] ?? "";
    if (text === "}") return undefined;
    const [, syscall, name] = /^(?:SYSCALL_DEFINE\d\((\w+)|(?:[a-z][\w\s*]*)?\b(\w+)\()/.exec(text) ?? [];
    if (syscall) return `sys_${syscall}`;
    if (name) return name;
  }
  return undefined;
}
