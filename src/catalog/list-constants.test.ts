import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { constantsOn } from "../facts/constants-on.ts";
import { readBits, readOnAbi } from "../facts/constant-words.ts";
import { abis, type KernelFacts } from "../facts/kernel-facts.ts";
import { differsByAbi, listConstants, titleConstants } from "./list-constants.ts";

const facts = new URL("../../content/facts/kernel.json", import.meta.url);
const kernel = JSON.parse(readFileSync(facts, "utf8")) as KernelFacts;

describe("listConstants", () => {
  test("gives a list for each group, in the order of the arguments", () => {
    const lists = listConstants("mmap", ["addr", "length", "prot", "flags", "fd", "off"], kernel);
    expect(lists.map(({ id, args }) => [id, args])).toEqual([
      ["mmap-prot", ["prot"]],
      ["mmap-flags", ["flags"]],
    ]);
    const action = listConstants("do_sigaction", ["sig", "sa_flags", "old_sa_flags"], kernel);
    expect(action.map(({ args }) => args)).toEqual([["sig"], ["sa_flags", "old_sa_flags"]]);
    expect(listConstants("brk", ["addr"], kernel)).toEqual([]);
    expect(listConstants("mmap", ["prot"], kernel)).toHaveLength(1);
  });

  test("says which flags are single and which are one value, and what they need", () => {
    const [flags] = listConstants("mmap", ["flags"], kernel);
    expect(flags?.blocks.map(({ title }) => title)).toEqual([
      "one of (mask 0xf)",
      "any of",
      "one of (mask 0xfc000000, with MAP_HUGETLB)",
    ]);
    expect(listConstants("mremap", ["flags"], kernel)[0]?.blocks.map(({ title }) => title)).toEqual([null]);
    expect(listConstants("madvise", ["advice"], kernel)[0]?.blocks.map(({ title }) => title)).toEqual([
      "one of",
    ]);
    expect(listConstants("mknod", ["mode"], kernel)[0]?.blocks.at(-1)?.title).toBe("one of (mask 0170000)");
  });

  test.each([
    ["open.flags", "O_DIRECTORY", "0x10000", "arm64, arm, ppc64: 0x4000"],
    ["open.flags", "O_DIRECT", "0x4000", "arm64, arm: 0x10000; ppc64: 0x20000"],
    ["open.flags", "O_RDONLY", "0", ""],
    ["open.mode", "S_IRUSR", "0400", ""],
    ["mmap.prot", "PROT_BTI", "0x10", "arm64 only"],
    ["mmap.flags", "MAP_32BIT", "0x40", "x86_64, x32, i386 only"],
    ["mmap.flags", "MAP_LOCKED", "0x2000", "ppc64: 0x80"],
    ["do_sigaction.sa_flags", "SA_RESTORER", "0x4000000", "riscv64, loongarch64: none"],
    ["fadvise64.advice", "POSIX_FADV_DONTNEED", "4", "s390x: 6"],
    ["getrusage.who", "RUSAGE_CHILDREN", "-1", ""],
    ["arch_prctl.option", "ARCH_SET_GS", "0x1001", "x86_64, x32, i386 only"],
  ])("%s: %s is %s, %j", (use, name, value, note) => {
    const [event = "", argument = ""] = use.split(".");
    const rows = listConstants(event, [argument], kernel)[0]?.blocks.flatMap((block) => block.rows);
    const named = rows?.filter((row) => row.name === name);
    expect(named?.map((row) => [row.value, row.note])).toEqual([[value, note]]);
  });

  test("gives the line of the definition", () => {
    const [prot] = listConstants("mmap", ["prot"], kernel);
    expect(prot?.blocks[0]?.rows.find(({ name }) => name === "PROT_MTE")?.source).toEqual({
      name: "Linux",
      version: kernel.source.version,
      file: "arch/arm64/include/uapi/asm/mman.h",
      line: expect.any(Number) as number,
    });
  });

  test("what every table says is read back as the constants of every ABI", () => {
    for (const group of kernel.constants) {
      const [[event, argument] = ["", ""]] = group.uses;
      const [list] = listConstants(event, [argument], kernel);
      for (const abi of abis) {
        const read = list?.blocks.flatMap(({ title, rows }) =>
          rows.flatMap((row) => {
            const value = readOnAbi(abi, row);
            return value === null ? [] : [{ name: row.name, value, ...readBits(title ?? row.value) }];
          }),
        );
        const key = ({ name }: { name: string }): string => name;
        expect(Map.groupBy(read ?? [], key), `${group.id} on ${abi}`).toEqual(
          Map.groupBy(constantsOn(group, abi), key),
        );
      }
    }
  });
});

test("the heading is that of flags unless there are none", () => {
  const title = (event: string, args: string[]): string => titleConstants(listConstants(event, args, kernel));
  expect(title("mmap", ["prot", "flags"])).toBe("Flag values");
  expect(title("madvise", ["advice"])).toBe("Values");
  expect(title("seccomp", ["operation", "flags"])).toBe("Flag values");
});

test("an ABI is asked for only where values differ", () => {
  expect(differsByAbi(listConstants("mmap", ["prot", "flags"], kernel))).toBe(true);
  expect(differsByAbi(listConstants("mremap", ["flags"], kernel))).toBe(false);
});
