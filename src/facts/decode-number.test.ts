import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { constantsOn } from "./constants-on.ts";
import { ALL_BITS, decodeNumber, parseNumber } from "./decode-number.ts";
import { abis, type Abi, type ConstantGroup, type KernelFacts } from "./kernel-facts.ts";

const facts = new URL("../../content/facts/kernel.json", import.meta.url);
const { constants: groups } = JSON.parse(readFileSync(facts, "utf8")) as KernelFacts;

describe("parseNumber", () => {
  test.each([
    ["34", 34n],
    [" 0x22 ", 34n],
    ["0X22", 34n],
    ["0644", 0o644n],
    ["0o644", 0o644n],
    ["0b101", 5n],
    ["0", 0n],
    ["00", 0n],
    ["-1", -1n],
    ["-0x10", -16n],
    ["18446744073709551615", ALL_BITS],
    ["0xffffffffffffffff", ALL_BITS],
    ["-9223372036854775808", -(1n << 63n)],
  ])("reads %s", (text, number) => {
    expect(parseNumber(text)).toBe(number);
  });

  test.each([
    "",
    " ",
    "-",
    "0x",
    "089",
    "1e3",
    "1.5",
    "1 2",
    "0xfg",
    "--1",
    "MAP_SHARED",
    "٣",
    "18446744073709551616",
    "-9223372036854775809",
  ])("gives null for %j", (text) => {
    expect(parseNumber(text)).toBeNull();
  });
});

describe("decodeNumber", () => {
  test.each<[string, string, string, bigint]>([
    // open
    ["open.flags on x86_64", "0", "O_RDONLY", 0n],
    ["open.flags on x86_64", "0x80000", "O_RDONLY O_CLOEXEC", 0n],
    ["open.flags on x86_64", "0x241", "O_WRONLY O_CREAT O_TRUNC", 0n],
    ["open.flags on x86_64", "3", "", 3n],
    ["open.flags on x86_64", "0x10000", "O_RDONLY O_DIRECTORY", 0n],
    ["open.flags on arm64", "0x10000", "O_RDONLY O_DIRECT", 0n],
    ["open.flags on ppc64", "0x10000", "O_RDONLY O_LARGEFILE", 0n],
    ["open.flags on x86_64", "0x1000", "O_RDONLY O_DSYNC", 0n],
    ["open.flags on x86_64", "0x101000", "O_RDONLY O_SYNC", 0n],
    ["open.flags on x86_64", "0x100000", "O_RDONLY", 0x100000n],
    ["open.flags on x86_64", "0x410002", "O_RDWR O_TMPFILE", 0n],
    ["open.flags on arm64", "0x410000", "O_RDONLY O_DIRECT", 0x400000n],
    ["open.flags on arm64", "0x404000", "O_RDONLY O_TMPFILE", 0n],
    // mmap
    ["mmap.prot on x86_64", "0", "PROT_NONE", 0n],
    ["mmap.prot on x86_64", "5", "PROT_READ PROT_EXEC", 0n],
    ["mmap.prot on x86_64", "0x10", "", 0x10n],
    ["mmap.prot on arm64", "0x10", "PROT_BTI", 0n],
    ["mmap.flags on x86_64", "0", "", 0n],
    ["mmap.flags on x86_64", "0x22", "MAP_PRIVATE MAP_ANONYMOUS", 0n],
    ["mmap.flags on x86_64", "3", "MAP_SHARED_VALIDATE", 0n],
    ["mmap.flags on x86_64", "0x54040022", "MAP_PRIVATE MAP_ANONYMOUS MAP_HUGETLB MAP_HUGE_2MB", 0n],
    ["mmap.flags on x86_64", "0x40022", "MAP_PRIVATE MAP_ANONYMOUS MAP_HUGETLB", 0n],
    ["mmap.flags on x86_64", "0x54000022", "MAP_PRIVATE MAP_ANONYMOUS", 0x54000000n],
    ["mmap.flags on arm64", "0x3c040001", "MAP_SHARED MAP_HUGETLB", 0x3c000000n],
    ["mmap.flags on ppc64", "0x40", "MAP_NORESERVE", 0n],
    ["mmap.flags on arm64", "0x40", "", 0x40n],
    ["mremap.flags on x86_64", "7", "MREMAP_MAYMOVE MREMAP_FIXED MREMAP_DONTUNMAP", 0n],
    ["mremap.flags on x86_64", "0x13", "MREMAP_MAYMOVE MREMAP_FIXED", 0x10n],
    ["mlockall.flags on ppc64", "0x2000", "MCL_CURRENT", 0n],
    // clone: the signal stands in the lowest byte, and an int of 32 bits may come out below zero
    ["clone.flags on x86_64", "0x1200011", "SIGCHLD CLONE_CHILD_CLEARTID CLONE_CHILD_SETTID", 0n],
    ["clone.flags on x86_64", "-2147483648", "CLONE_IO", 0n],
    ["clone.flags on x86_64", "0xffffffff80000000", "CLONE_IO", 0n],
    ["clone.flags on x86_64", "0x1f0000000", "CLONE_NEWUSER CLONE_NEWPID CLONE_NEWNET CLONE_IO", 1n << 32n],
    ["socket.type on x86_64", "1", "SOCK_STREAM", 0n],
    ["socket.type on x86_64", "0x80802", "SOCK_DGRAM SOCK_NONBLOCK SOCK_CLOEXEC", 0n],
    ["statx.mask on x86_64", "0xfff", "STATX_BASIC_STATS STATX_BTIME", 0n],
    ["statx.mask on x86_64", "0x7fe", expect.not.stringContaining("BASIC") as string, 0n],
    ["fanotify_init.flags on x86_64", "0x1e00", "FAN_CLASS_NOTIF FAN_REPORT_DFID_NAME_TARGET", 0n],
    ["futex.futex_op on x86_64", "0x80", "FUTEX_WAIT FUTEX_PRIVATE_FLAG", 0n],
    ["mknod.mode on x86_64", "0100644", "S_IROTH S_IRGRP S_IWUSR S_IRUSR S_IFREG", 0n],
    ["io_uring_register.opcode on x86_64", "0x80000002", expect.stringContaining("FILES") as string, 0n],
    // one of a list
    ["getrusage.who on x86_64", "-1", "RUSAGE_CHILDREN", 0n],
    ["getrusage.who on x86_64", "4294967295", "RUSAGE_CHILDREN", 0n],
    ["getrusage.who on x86_64", "0", "RUSAGE_SELF", 0n],
    ["reboot.magic on x86_64", "-18751827", "LINUX_REBOOT_MAGIC1", 0n],
    ["fadvise64.advice on x86_64", "4", "POSIX_FADV_DONTNEED", 0n],
    ["fadvise64.advice on s390x", "4", "", 4n],
    ["ptrace.request on x86_64", "21", "PTRACE_OLDSETOPTIONS", 0n],
    ["ptrace.request on ppc64", "21", "PTRACE_SETEVRREGS", 0n],
    ["signal.signum on arm", "9", "SIGKILL", 0n],
  ])("%s: %s", (argument, text, names, rest) => {
    const [use = "", abi] = argument.split(" on ");
    const decoded = decodeNumber(parseNumber(text)!, constantsOn(groupOf(use), abi as Abi));
    expect(decoded.names.join(" ")).toEqual(names);
    expect(decoded.rest).toBe(rest);
  });

  test.each(groups.filter(({ kind }) => kind === "flags").map((group) => [group.id, group] as const))(
    "%s: any single flags together give back these flags and nothing more",
    (_, group) => {
      for (const abi of abis) {
        const constants = constantsOn(group, abi);
        const single = constants.filter(({ value, mask }) => !mask && value && !(value & (value - 1n)));
        const several = constants.filter(({ value, mask }) => !mask && value & (value - 1n));
        const unknown = ~constants.reduce((bits, { value, mask }) => bits | value | (mask ?? 0n), 0n);
        const stray = BigInt.asUintN(31, unknown);
        fc.assert(
          fc.property(fc.subarray(single), fc.boolean(), (chosen, isStray) => {
            const bits = chosen.reduce((all, { value }) => all | value, 0n);
            const { names, rest } = decodeNumber(bits | (isStray ? stray : 0n), constants);
            // A name of several bits takes the place of its parts.
            const joined = several.filter(({ value }) => (bits & value) === value);
            const taken = joined.reduce((all, { value }) => all | value, 0n);
            const left = chosen.filter(({ value }) => !(taken & value)).map(({ name }) => name);
            const zero = constants.filter(({ value }) => !value).map(({ name }) => name);
            expect(names.filter((name) => single.some((flag) => flag.name === name))).toEqual(left);
            const others = [...single, ...joined].map(({ name }) => name).concat(zero);
            expect(names.filter((name) => !others.includes(name))).toEqual([]);
            expect(rest).toBe(isStray ? stray : 0n);
          }),
          { numRuns: 20 },
        );
      }
    },
  );

  test("every constant of every group is named by its own value", () => {
    for (const group of groups)
      for (const abi of abis) {
        const constants = constantsOn(group, abi);
        for (const { name, value, needs } of constants) {
          const beside = constants.find((other) => other.name === needs)?.value ?? 0n;
          const { names, rest } = decodeNumber(value | beside, constants);
          expect(names, `${group.id} on ${abi}`).toContain(name);
          expect(rest).toBe(0n);
        }
      }
  });
});

function groupOf(use: string): ConstantGroup {
  const group = groups.find(({ uses }) => uses.some((pair) => pair.join(".") === use));
  if (!group) throw new Error(`no group for ${use}`);
  return group;
}
