import { describe, expect, test } from "vitest";
import type { EventFacts } from "./event-facts.ts";
import {
  argumentOf,
  callOf,
  codeOf,
  directionsOf,
  eventOf,
  kernelOf,
  pointOf,
  traceeOf,
} from "./fixtures/small-facts.ts";
import { joinFacts } from "./join.ts";
import type { KernelSyscall } from "./kernel-facts.ts";
import type { TraceeEvent } from "./tracee-facts.ts";

const CHOWN = callOf("chown", { x86_64: 92, i386: 182 }, [
  codeOf("sys_chown", ["x86_64"], ["const char __user * filename", "uid_t user"]),
  codeOf("sys_chown16", ["i386"], ["const char __user * filename", "old_uid_t user"]),
]);
const CHOWN32 = callOf("chown32", { i386: 212 }, [
  codeOf("sys_chown", ["i386"], ["const char __user * filename", "uid_t user"]),
]);
const ARGS = ["pathname string STR_T", "owner int32 INT_T"];

describe("the syscall of an event", () => {
  test("is the one of its number on x86_64, with file and line of the code", () => {
    const chown = join(eventOf("chown", ARGS, { ids: { x86_64: 92, arm64: 9000 }, ids32: { i386: 212 } }), [
      CHOWN,
      CHOWN32,
    ]);
    expect(entryOf(chown)).toEqual(["chown", "x86_64", 92, "sys_chown"]);
    expect(chown.syscall?.source).toEqual({
      name: "Linux",
      version: "6.12.1",
      file: "fs/sys_chown.c",
      line: 10,
    });
  });

  test("follows the 32-bit number, not the name, of a 32-bit event", () => {
    const chown16 = join(
      eventOf("chown16", ARGS, { ids: { x86_64: 506, arm64: 9113 }, ids32: { i386: 182 } }),
      [CHOWN, CHOWN32],
    );
    expect(entryOf(chown16)).toEqual(["chown", "i386", 182, "sys_chown16"]);
    expect(chown16.args[1]?.kernelType).toBe("old_uid_t");
  });

  test("is never one whose number on x86_64 an event's id only happens to equal", () => {
    const calls = [
      callOf("futex_waitv", { x86_64: 449 }, [codeOf("sys_futex_waitv", ["x86_64"], ["int a"])]),
      callOf("waitpid", { i386: 7 }, [codeOf("sys_waitpid", ["i386"], ["pid_t pid"])]),
    ];
    const ids = { ids: { x86_64: 449, arm64: 9057 }, ids32: { i386: 7 } };
    expect(entryOf(join(eventOf("waitpid", ["pid int32 INT_T"], ids), calls))).toEqual([
      "waitpid",
      "i386",
      7,
      "sys_waitpid",
    ]);
    expect(join(eventOf("stranger", [], { ids: { x86_64: 449, arm64: 9057 } }), calls).syscall).toBeNull();
  });

  test("is the one of i386 where x86_64 only reserves the number", () => {
    const uselib = callOf("uselib", { x86_64: 134, i386: 86 }, [
      codeOf("sys_uselib", ["i386"], ["const char __user * library"]),
    ]);
    const ids = { ids: { x86_64: 134, arm64: 9027 }, ids32: { i386: 86 } };
    expect(entryOf(join(eventOf("uselib", ["library string STR_T"], ids), [uselib]))).toEqual([
      "uselib",
      "i386",
      86,
      "sys_uselib",
    ]);
  });

  test("may be spelled with an underscore or as a syscall in the table", () => {
    const calls = [callOf("_sysctl", { x86_64: 156 }), callOf("afs_syscall", { x86_64: 183 })];
    expect(join(eventOf("sysctl", [], { ids: { x86_64: 156, arm64: 9031 } }), calls).syscall?.call.name).toBe(
      "_sysctl",
    );
    expect(join(eventOf("afs", [], { ids: { x86_64: 183, arm64: 9041 } }), calls).syscall?.call.name).toBe(
      "afs_syscall",
    );
  });
});

describe("unimplemented", () => {
  test("is a call without code on any ABI; its source is the row of the table", () => {
    const vserver = join(eventOf("vserver", [], { ids: { x86_64: 236, arm64: 9052 } }), [
      callOf("vserver", { x86_64: 236 }),
    ]);
    expect(vserver.status).toBe("unimplemented");
    expect(vserver.syscall?.source).toMatchObject({ file: "syscall_64.tbl", line: 5 });
  });

  test("is a syscall that no table has", () => {
    expect(join(eventOf("ulimit", []), []).status).toBe("unimplemented");
  });

  test("is no event that attaches to a kernel function, whatever its definition calls it", () => {
    const more = { attach: [{ handle: "ChmodCommon", required: true }] };
    const facts = joinFacts(
      kernelOf([]),
      traceeOf(
        [eventOf("chmod_common", ["pathname string STR_T"], more)],
        [pointOf("ChmodCommon", "kprobe", "chmod_common")],
      ),
      directionsOf({}),
    );
    expect(facts[0]).toMatchObject({ status: null, syscall: null, arity: null, args: [{ tags: null }] });
  });
});

describe("tags", () => {
  test.each([
    ["unsigned long addr", "addr trace.Pointer POINTER_T", ["K"]],
    ["void __user * buf", "buf trace.Pointer POINTER_T", ["U"]],
    ["const char __user * path", "path string STR_T", ["U", "TOCTOU"]],
    ["const char __user *const __user * argv", "argv []string STR_ARR_T", ["U", "TOCTOU"]],
    ["struct sockaddr __user * addr", "addr SockAddr SOCK_ADDR_T", ["U", "TOCTOU"]],
    ["struct timespec __user * t", "t float64 TIMESPEC_T", ["U", "TOCTOU"]],
    ["int __user * sv", "sv [2]int32 INT_ARR_2_T", ["U", "TOCTOU"]],
    ["int __user * sv", "sv []uint64 UINT64_ARR_T", ["U"]],
    ["int fd", "fd", ["K"]],
    ["char __user * buf", "buf", null],
  ])("of %s read as %s are %j", (kernel, tracee, tags) => {
    expect(joinOne([kernel], [tracee]).args[0]?.tags).toEqual(tags);
  });

  test("see user memory through a typedef", () => {
    expect(
      joinOne([argumentOf("cap_user_header_t header", true)], ["header trace.Pointer POINTER_T"]).args[0]
        ?.tags,
    ).toEqual(["U"]);
  });
});

describe("where kernel and Tracee count differently", () => {
  test("the order holds on x86_64, and what the kernel does not take has no tags", () => {
    const facts = joinOne(
      ["int dfd", "const char __user * filename"],
      ["dirfd int32 INT_T", "pathname string STR_T", "flags int32 INT_T"],
    );
    expect(facts.arity).toEqual({ kernel: 2, tracee: 3 });
    expect(facts.args.map(({ tags }) => tags)).toEqual([["K"], ["U", "TOCTOU"], null]);
  });

  test("the register tells, whatever Tracee calls it: on i386 a 64-bit value fills two", () => {
    const truncate = callOf("truncate64", { i386: 193 }, [
      codeOf(
        "sys_ia32_truncate64",
        ["i386"],
        ["const char __user * path", "unsigned long low", "unsigned long length"],
      ),
    ]);
    const event = eventOf(
      "truncate64",
      ["path string STR_T", "offset uint64 ULONG_T", "length uint64 ULONG_T", "more int32 INT_T"],
      { ids32: { i386: 193 } },
    );
    expect(join(event, [truncate]).args.map(({ kernelName }) => kernelName)).toEqual([
      "path",
      "low",
      "length",
      null,
    ]);
  });
});

describe("direction", () => {
  const pointer = { direction: "out", from: "kernel", file: "fs/stat.c", line: 1 } as const;

  test("is found by the kernel's name, whatever the order, and only for user pointers", () => {
    const call = callOf("clone", { x86_64: 1 }, [
      codeOf("sys_clone", ["x86_64"], ["int tls", "int __user * child"]),
    ]);
    const directions = directionsOf({
      clone: [
        { argument: "child", ...pointer },
        { argument: "tls", ...pointer },
      ],
    });
    const [facts] = joinFacts(
      kernelOf([call]),
      traceeOf([eventOf("clone", ["tls", "ctid"], { ids: { x86_64: 1, arm64: 1 } })]),
      directions,
    );
    expect(facts?.args.map(({ direction }) => direction?.direction ?? null)).toEqual([null, "out"]);
  });

  test("is found by place where another prototype spells the argument differently", () => {
    const call = callOf("timer", { x86_64: 1, i386: 2 }, [
      codeOf("sys_timer", ["x86_64"], ["int id", "void __user * setting"]),
      codeOf("sys_timer32", ["i386"], ["int id", "void __user * new"]),
    ]);
    const directions = directionsOf({ timer: [{ argument: "setting", ...pointer }] });
    const [facts] = joinFacts(
      kernelOf([call]),
      traceeOf([eventOf("timer32", ["id", "new"], { ids32: { i386: 2 } })]),
      directions,
    );
    expect(facts?.args[1]?.direction?.direction).toBe("out");
  });
});

test("an event made from others has their attach points apart from its own", () => {
  const events = [
    eventOf("lid_alarm", [], { syscall: false, attach: [], events: ["lid_opened"] }),
    eventOf("lid_opened", [], {
      syscall: false,
      attach: [{ handle: "Lid", required: true }],
      events: ["lid_alarm"],
    }),
  ];
  const [alarm] = joinFacts(
    kernelOf([]),
    traceeOf(events, [pointOf("Lid", "lsm", "lid_open")]),
    directionsOf({}),
  );
  expect(alarm).toMatchObject({
    attachPoints: [],
    requires: ["lid_opened"],
    inherited: [{ on: "lid_open", type: "lsm" }],
  });
});

function join(event: TraceeEvent, calls: KernelSyscall[]): EventFacts {
  const [facts] = joinFacts(kernelOf(calls), traceeOf([event]), directionsOf({}));
  if (!facts) throw new Error("no facts");
  return facts;
}

function joinOne(prototype: Parameters<typeof codeOf>[2], args: string[]): EventFacts {
  const call = callOf("call", { x86_64: 1 }, [codeOf("sys_call", ["x86_64"], prototype)]);
  return join(eventOf("call", args, { ids: { x86_64: 1, arm64: 1 } }), [call]);
}

function entryOf({ syscall }: EventFacts): unknown[] {
  return [syscall?.call.name, syscall?.abi, syscall?.number, syscall?.implementation?.entry];
}
