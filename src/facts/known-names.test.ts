import { describe, expect, test } from "vitest";
import { namesOf } from "./fixtures/small-names.ts";

const names = namesOf();

describe("a symbol", () => {
  test.each([
    ["do_lid", "kernel/lid.c"],
    ["sys_tkill", "kernel/signal.c"],
    ["__x64_sys_tkill", "kernel/signal.c"],
    ["__do_sys_tkill", "kernel/signal.c"],
    ["__arm64_compat_sys_lid", "kernel/compat.c"],
    ["syscalls:sys_enter_tkill", "kernel/signal.c"],
    ["sys_exit_tkill", "kernel/signal.c"],
    ["sched:sched_switch", "include/trace/events/sched.h"],
    ["sched_switch", "include/trace/events/sched.h"],
    ["do_test_lid", "lib/test.c"],
  ])("%s is known by %s", (name, file) => {
    expect(names.symbols.find(name)).toMatchObject({ name: "Linux", version: "6.12.1", file });
  });

  test.each([
    "do_box",
    "__do_lid",
    "tkill",
    "tkill_common",
    "__x64_sys_box",
    "sched:sched_box",
    "syscalls:sys_enter_box",
  ])("%s is nowhere", (name) => {
    expect(names.symbols.find(name)).toBeNull();
  });

  test.each(["box", "box_open", "vendor:box_open", "undo_lid"])("%s cannot be judged", (name) => {
    expect(names.symbols.find(name)).toBeUndefined();
  });

  test.each([
    ["__do_lid", "do_lid"],
    ["SyS_tkill", "sys_tkill"],
    ["sys_tkil", "sys_tkill"],
    ["do_li", undefined],
    ["do_test_", undefined],
  ])("%s is near to %s", (name, near) => {
    expect(names.symbols.nearest(name)).toBe(near);
  });
});

describe("a constant", () => {
  test("is known by its header, libc's by libc", () => {
    expect(names.constants.find("O_PATH")).toMatchObject({
      name: "Linux",
      file: "include/uapi/fcntl.h",
      line: 5,
    });
    expect(names.constants.find("O_ASYNC")).toMatchObject({ name: "GNU C Library", version: "2.36" });
  });

  test("of a known family is nowhere, of another one unknown", () => {
    expect([names.constants.find("O_BOX"), names.constants.find("BOX_OPEN")]).toEqual([null, undefined]);
  });

  test("is not missing while libc's are not known", () => {
    const { constants } = namesOf({ libc: null, libcOnly: [] });
    expect([constants.find("O_ASYNC"), constants.find("O_PATH")?.line]).toEqual([undefined, 5]);
  });
});
