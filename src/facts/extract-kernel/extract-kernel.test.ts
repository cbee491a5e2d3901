import { describe, expect, test } from "vitest";
import type { Abi, Implementation, KernelSyscall } from "../kernel-facts.ts";
import { kernelFactsSchema } from "../kernel-facts.ts";
import { treeOf } from "../source-tree.ts";
import { extractKernel, listFaults } from "./extract-kernel.ts";
import { smallKernel } from "./small-kernel.ts";

const manPage = `.TH syscalls 2 2023-02-05 "Linux man-pages 6.03"
.TS
l2 le l
\\fBSystem call\\fP	\\fBKernel\\fP	\\fBNotes\\fP

\\fB_sysctl\\fP(2)	2.0	Removed in 5.5
\\fBchown\\fP(2)	2.2	T{
See \\fBchown\\fP(2) for
version details
T}
.\\" \\fBread\\fP(2)	9.9
\\fBexecve\\fP(2)	1.0
\\fBfanotify_mark\\fP(2)	2.6.37
.TE
\\fBread\\fP(2)	8.8
`;

const facts = extractKernel(treeOf(smallKernel), treeOf({ "man2/syscalls.2": manPage }));

function call(name: string): KernelSyscall {
  const found = facts.syscalls.find((one) => one.name === name);
  if (!found) throw new Error(`no call ${name}`);
  return found;
}

function codeOn(
  name: string,
  abi: Abi,
  column: Implementation["column"] = "native",
): Implementation | undefined {
  return call(name).implementations.find((one) => one.column === column && one.abis.includes(abi));
}

function prototype(code: Implementation | undefined): string | undefined {
  return code?.arguments?.map(({ type, name, user }) => `${type} ${name}${user ? " U" : ""}`).join(", ");
}

describe("tables", () => {
  test("give the numbers of each ABI, by the tags that its rows have", () => {
    expect(call("mremap").numbers).toEqual({
      x86_64: 25,
      x32: 25,
      i386: 163,
      arm64: 216,
      arm: 163,
      riscv64: 216,
      loongarch64: 216,
    });
    expect(call("execve").numbers).toEqual({ x86_64: 59, x32: 520, i386: 11, s390x: 11 });
    expect(Object.keys(call("getrlimit").numbers)).toEqual(["arm64", "riscv64"]);
    expect(Object.keys(call("riscv_flush_icache").numbers)).toEqual(["riscv64"]);
  });

  test("leave out the rows of the old ABI, of the other word size and of SPUs", () => {
    expect(call("waitpid").numbers).toEqual({ i386: 7 });
    expect(facts.syscalls.map(({ name }) => name)).not.toContain("ppoll_time64");
    expect(facts.syscalls.map(({ name }) => name)).not.toContain("time");
    expect(call("pread64").numbers.ppc64).toBe(179);
  });

  test("are named with the line of each row, the shared one instead of a link to it", () => {
    expect(facts.tables.x86_64?.file).toBe("arch/x86/entry/syscalls/syscall_64.tbl");
    expect(facts.tables.arm64?.file).toBe("scripts/syscall.tbl");
    expect(call("mremap").rows).toMatchObject({ x86_64: 5, arm64: 5 });
  });

  test("keep a number that has no code: an empty column, sys_ni_syscall, an entry that only sys_ni.c knows", () => {
    expect(call("break")).toMatchObject({
      numbers: { i386: 17 },
      rows: { i386: 5 },
      implementations: [],
      unimplemented: ["i386"],
    });
    expect(call("_sysctl")).toMatchObject({ implementations: [], unimplemented: ["x86_64"] });
    expect(call("map_shadow_stack")).toMatchObject({
      implementations: [],
      unimplemented: ["arm64", "riscv64", "loongarch64"],
    });
  });

  test("say which calls a configuration may leave out", () => {
    const named = facts.syscalls.filter(({ conditional }) => conditional).map(({ name }) => name);
    expect(named).toEqual(["capget", "fanotify_mark"]);
  });
});

describe("prototypes", () => {
  test("are read over lines and comments; the kernel's number types stay numbers", () => {
    expect(prototype(codeOn("mremap", "x86_64"))).toBe(
      "unsigned long addr, unsigned long old_len, unsigned long new_len, unsigned long flags, unsigned long new_addr",
    );
    expect(codeOn("mremap", "x86_64")).toMatchObject({
      file: "mm/mremap.c",
      line: 3,
      from: "definition",
      guards: [],
    });
  });

  test("keep what the kernel wrote where __user was taken out", () => {
    expect(codeOn("execve", "x86_64")?.arguments).toEqual([
      { name: "filename", type: "const char *", user: true, declared: "const char __user *" },
      {
        name: "argv",
        type: "const char *const *",
        user: true,
        declared: "const char __user *const __user *",
      },
      {
        name: "envp",
        type: "const char *const *",
        user: true,
        declared: "const char __user *const __user *",
      },
    ]);
  });

  test("see __user through a typedef", () => {
    expect(prototype(codeOn("capget", "x86_64"))).toBe(
      "cap_user_header_t header U, cap_user_data_t dataptr U",
    );
    expect(prototype(codeOn("signal", "i386"))).toBe("int sig, __sighandler_t handler U");
  });

  test("of clone follow the order that the architecture selects", () => {
    const names = (abi: Abi): string[] | undefined =>
      codeOn("clone", abi)?.arguments?.map(({ name }) => name);
    const plain = ["clone_flags", "newsp", "parent_tidptr", "child_tidptr", "tls"];
    const backwards = ["clone_flags", "newsp", "parent_tidptr", "tls", "child_tidptr"];
    expect(names("x86_64")).toEqual(plain);
    expect(names("loongarch64")).toEqual(plain);
    for (const abi of ["i386", "arm64", "arm", "riscv64", "ppc64"] as const)
      expect(names(abi)).toEqual(backwards);
    expect(names("s390x")?.slice(0, 2)).toEqual(["newsp", "clone_flags"]);
    expect(codeOn("clone", "s390x")?.guards).toEqual([
      "defined(__ARCH_WANT_SYS_CLONE)",
      "!defined(CONFIG_CLONE_BACKWARDS) && defined(CONFIG_CLONE_BACKWARDS2)",
    ]);
  });

  test("are split where a 64-bit argument takes two registers, in the order of the bytes", () => {
    expect(prototype(codeOn("fanotify_mark", "x86_64"))).toContain("__u64 mask");
    expect(prototype(codeOn("fanotify_mark", "i386"))).toContain("u32 mask_lo, u32 mask_hi, int dfd");
    expect(codeOn("fanotify_mark", "i386")?.guards).toEqual([
      "defined(CONFIG_ARCH_SPLIT_ARG64) || defined(CONFIG_COMPAT)",
    ]);
    expect(prototype(codeOn("pread64", "arm64", "compat"))).toContain("u32 pos_lo, u32 pos_hi");
    expect(prototype(codeOn("pread64", "ppc64", "compat"))).toContain(
      "compat_size_t count, u32 reg6, u32 pos1",
    );
  });

  test("follow the entry, not the name: i386 chown is the 16-bit call and chown32 the later one", () => {
    expect(codeOn("chown", "i386")).toMatchObject({ entry: "sys_chown16", file: "kernel/uid16.c" });
    expect(codeOn("chown", "x86_64")).toMatchObject({ entry: "sys_chown" });
    expect(codeOn("chown32", "i386")).toMatchObject({ entry: "sys_chown", file: "fs/open.c" });
    expect(codeOn("adjtimex", "i386")).toMatchObject({ entry: "sys_adjtimex_time32" });
  });

  test("of the first ABI come first, compat entries last", () => {
    expect(call("execve").implementations.map(({ entry, column }) => `${entry} ${column}`)).toEqual([
      "sys_execve native",
      "compat_sys_execve native",
      "compat_sys_execve compat",
    ]);
    expect(codeOn("execve", "x32")?.entry).toBe("compat_sys_execve");
    expect(codeOn("vm86", "i386", "compat")).toBeUndefined();
  });

  test("come from the file that the build compiles", () => {
    expect(codeOn("read", "x86_64")?.file).toBe("fs/read_write.c");
    expect(codeOn("mremap", "arm")?.file).toBe("mm/mremap.c");
    expect(codeOn("rt_sigreturn", "i386")).toMatchObject({
      arguments: [],
      file: "arch/x86/kernel/signal_32.c",
    });
    expect(codeOn("rt_sigreturn", "i386", "compat")).toMatchObject({ arguments: [], line: 1 });
  });

  test("fall back to the function behind an assembler stub, then to a declaration", () => {
    expect(codeOn("mmap2", "arm")).toMatchObject({ entry: "sys_mmap2", file: "mm/mmap.c", from: "stub" });
    expect(codeOn("arm_fadvise64_64", "arm")).toMatchObject({
      file: "arch/arm/include/asm/syscalls.h",
      line: 4,
      from: "header",
      guards: [],
    });
    expect(prototype(codeOn("arm_fadvise64_64", "arm"))).toBe(
      "int fd, int advice, loff_t offset, loff_t len",
    );
  });
});

describe("since", () => {
  test("comes from the man page's table, its comments and later text left out, or from the built tables", () => {
    expect(call("chown").since).toEqual({ version: "2.2", from: "man" });
    expect(call("read").since).toBeNull();
    expect(call("futex_waitv").since).toEqual({ version: "5.16", from: "tables" });
    expect(call("_sysctl").removed).toBe("5.5");
    expect(facts.man).toEqual({ name: "Linux man-pages", version: "6.03" });
  });
});

describe("constants", () => {
  test("keep a value for each ABI where they differ", () => {
    const group = facts.constants.find(({ id }) => id === "open-flags");
    const named = (value: number, abi: Abi): string[] =>
      (group?.values ?? [])
        .filter((one) => one.value === value && (one.abis ?? [abi]).includes(abi))
        .map(({ name }) => name);
    expect(named(0x10000, "x86_64")).toEqual(["O_DIRECTORY"]);
    expect(named(0x10000, "arm64")).toEqual(["O_DIRECT"]);
    expect(named(0x404000, "arm64")).toEqual(["O_TMPFILE"]);
    expect(group?.values.find(({ name }) => name === "O_WRONLY")).toEqual({
      name: "O_WRONLY",
      value: 1,
      at: "include/uapi/asm-generic/fcntl.h:2",
      mask: 3,
    });
  });
});

describe("the whole", () => {
  test("fits the schema, names the version, and is sorted", () => {
    expect(kernelFactsSchema.parse(facts)).toEqual(facts);
    expect(facts.source).toEqual({ name: "Linux", version: "6.12.7", tag: "v6.12.7" });
    const names = facts.syscalls.map(({ name }) => name);
    expect(names).toEqual([...names].sort());
  });

  test("is refused where under 99 % of the rows lead to a prototype", () => {
    expect(listFaults(facts)).toEqual([]);
    const { "kernel/fork.c": _, ...rest } = smallKernel;
    const faults = listFaults(extractKernel(treeOf(rest)));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain("clone (x86_64), clone (x32), clone (i386)");
  });

  test("is refused where an architecture is there without its table", () => {
    const { "scripts/syscall.tbl": _, "arch/s390/kernel/syscalls/syscall.tbl": __, ...rest } = smallKernel;
    const faults = listFaults(extractKernel(treeOf(rest)));
    expect(faults).toContain("no rows for s390x in arch/s390/kernel/syscalls/syscall.tbl");
    expect(faults.some((fault) => fault.startsWith("no rows for arm64"))).toBe(true);
  });

  test("of a kernel older than an architecture lacks it, and no more", () => {
    const older = Object.entries(smallKernel).filter(([path]) => !path.startsWith("arch/s390/"));
    const read = extractKernel(treeOf(Object.fromEntries(older)));
    expect(read.tables.s390x).toBeUndefined();
    expect(listFaults(read)).toEqual([]);
  });

  test("of a tree that is no kernel is refused, not an error", () => {
    expect(listFaults(extractKernel(treeOf({})))).toEqual([
      "no rows for x86_64 or any other ABI: this is no kernel tree",
    ]);
  });
});
