import { describe, expect, test } from "vitest";

import { resolveRelated } from "./resolve-related.ts";

const events = new Set([
  "close",
  "epoll_create1",
  "epoll_ctl",
  "epoll_wait",
  "futex",
  "mkdir",
  "mlock",
  "munmap",
  "newfstatat",
  "poll",
  "rmdir",
  "semtimedop",
  "sys_enter",
  "unlink",
  "preadv",
  "preadv2",
]);

const linked: [name: string, targets: string[], label: string | null][] = [
  ["mlock", ["mlock"], null],
  ["sys_enter", ["sys_enter"], null],
  ["sys_mlock", ["mlock"], "kernel entry of"],
  ["__x64_sys_munmap", ["munmap"], "kernel entry of"],
  ["fstatat", ["newfstatat"], "C library name of"],
  ["remove", ["unlink", "rmdir"], "C library name of"],
  ["epoll", ["epoll_create1", "epoll_ctl", "epoll_wait"], "family of"],
  ["futex_wake_op", ["futex"], "operation of"],
  ["FUTEX_WAIT", ["futex"], "operation of"],
  ["semtimedop_time64", ["semtimedop"], "other name of"],
  ["mkDIR", ["mkdir"], "other name of"],
  ["unmmap", ["munmap"], "other name of"],
];

const unlinked: [name: string, label: string][] = [
  ["memcpy", "library function, not an event"],
  ["do_mount", "kernel function, not an event"],
  ["SIGCHLD", "signal, not an event"],
  ["a & b", "not the name of an event"],
  ["swaponall", "not in this reference"],
  // One letter from an event, and a syscall of its own: a guess would be wrong.
  ["preadv3", "not in this reference"],
];

describe("resolveRelated", () => {
  test.each(linked)("%s leads to %j", (name, targets, label) => {
    expect(resolveRelated(name, events)).toMatchObject({ kind: "event", label });
    const { events: found } = resolveRelated(name, events) as { events: string[] };
    expect(found.toSorted()).toEqual(targets.toSorted());
  });

  test.each(unlinked)("%s is text: %s", (name, label) => {
    expect(resolveRelated(name, events)).toEqual({ kind: "none", label });
  });

  test("names of Object.prototype are names like any other", () => {
    expect(resolveRelated("constructor", events)).toEqual({ kind: "none", label: "not in this reference" });
  });
});
