import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { abis, kernelFactsSchema } from "./kernel-facts.ts";
import type { Abi, Implementation, KernelFacts, KernelSyscall } from "./kernel-facts.ts";

const root = join(import.meta.dirname, "../..");
const facts = kernelFactsSchema.parse(
  JSON.parse(readFileSync(join(root, "content/facts/kernel.json"), "utf8")),
);
const reference = join(root, "../shared/facts/kernel-syscalls.json");

function call(name: string): KernelSyscall {
  const found = facts.syscalls.find((one) => one.name === name);
  if (!found) throw new Error(`no call ${name}`);
  return found;
}

function codeOn(found: KernelSyscall, abi: Abi): Implementation | undefined {
  return found.implementations.find((one) => one.column === "native" && one.abis.includes(abi));
}

describe("the kernel's facts", () => {
  test("count what the tables of 6.12 have", () => {
    const counts = abis.map((abi) => {
      const { rows, unimplemented } = facts.tables[abi] ?? { rows: 0, unimplemented: 0 };
      return [abi, rows, rows - unimplemented];
    });
    expect(counts).toEqual([
      ["x86_64", 375, 358],
      ["x32", 364, 358],
      ["i386", 452, 431],
      ["arm64", 318, 315],
      ["arm", 415, 408],
      ["riscv64", 319, 316],
      ["loongarch64", 314, 311],
      ["s390x", 381, 367],
      ["ppc64", 415, 373],
    ]);
    expect(facts.syscalls).toHaveLength(486);
    expect(facts.syscalls.flatMap(({ numbers }) => Object.keys(numbers))).toHaveLength(3353);
    for (const abi of abis) expect(facts.tables[abi]?.unresolved).toEqual([]);
  });

  test("give every row its line and every entry a place, but one that no kernel has", () => {
    for (const { name, numbers, rows } of facts.syscalls)
      expect(Object.keys(rows), name).toEqual(Object.keys(numbers));
    const placeless = facts.syscalls
      .flatMap(({ implementations }) => implementations)
      .filter(({ file, line, arguments: list }) => file === null || line === null || list === null)
      .map(({ entry, abis: where }) => `${entry} ${where.join()}`);
    expect(placeless).toEqual(["compat_sys_rt_sigreturn loongarch64"]);
  });

  test("tell the 16-bit chown of i386 from chown", () => {
    expect(call("chown").numbers).toMatchObject({ x86_64: 92, i386: 182 });
    expect(codeOn(call("chown"), "i386")?.entry).toBe("sys_chown16");
    expect(call("chown32").numbers.i386).toBe(212);
    expect(codeOn(call("chown32"), "i386")?.entry).toBe("sys_chown");
  });

  test("take mremap's addresses for numbers, and the five hidden pointers for pointers", () => {
    expect(call("mremap").numbers.x86_64).toBe(25);
    expect(call("mremap").implementations[0]?.arguments?.some(({ user }) => user)).toBe(false);
    const hidden = ["capget", "capset", "signal"].flatMap(
      (name) => call(name).implementations[0]?.arguments ?? [],
    );
    expect(hidden.filter(({ user, declared }) => user && declared === undefined)).toHaveLength(5);
  });

  test("keep constants for each ABI where they differ", () => {
    const find = (id: string, value: number, abi: Abi): string[] | undefined =>
      facts.constants
        .find((group) => group.id === id)
        ?.values.filter((one) => one.value === value && (one.abis ?? abis).includes(abi))
        .map(({ name }) => name);
    expect(find("open-flags", 0x10000, "x86_64")).toEqual(["O_DIRECTORY"]);
    expect(find("open-flags", 0x10000, "arm64")).toEqual(["O_DIRECT"]);
    expect(find("mlockall-flags", 0x2000, "ppc64")).toEqual(["MCL_CURRENT"]);
    expect(find("mmap-prot", 0x10, "arm64")).toEqual(["PROT_BTI"]);
    expect(find("mmap-prot", 0x10, "x86_64")).toEqual([]);
    expect(find("bpf-cmd", 5, "riscv64")).toEqual(["BPF_PROG_LOAD"]);
    expect(find("prctl-option", 15, "s390x")).toEqual(["PR_SET_NAME"]);
  });

  test("name a value of an argument only once", () => {
    for (const { id, kind, values } of facts.constants)
      for (const abi of abis) {
        const here = values
          .filter((one) => kind === "values" && (one.abis ?? abis).includes(abi))
          .map(({ value }) => value);
        expect(here, `${id} on ${abi}`).toEqual([...new Set(here)]);
      }
  });
});

describe.skipIf(!existsSync(reference))("beside the facts extracted before", () => {
  const known = existsSync(reference)
    ? (JSON.parse(readFileSync(reference, "utf8")) as Reference)
    : { syscalls: [] };

  test("the calls and all their numbers are the same", () => {
    const numbers = (calls: { name: string; numbers: KernelSyscall["numbers"] }[]): unknown =>
      Object.fromEntries(calls.map((one) => [one.name, one.numbers]));
    expect(numbers(facts.syscalls)).toEqual(numbers(known.syscalls));
  });

  test("entries, prototypes and places are the same, but for three that it lacks", () => {
    const differences = known.syscalls.flatMap((one) =>
      abis
        .filter((abi) => describeKnown(one, abi) !== describeOurs(call(one.name), abi))
        .map((abi) => `${one.name} ${abi}`),
    );
    expect(differences).toEqual(["pciconfig_iobase ppc64", "rt_sigreturn arm", "sigreturn arm"]);
  });

  test("so are since, removed, and the ABIs without code", () => {
    const history = (facts: KernelFacts["syscalls"]): unknown =>
      facts.map(({ name, since, removed, unimplemented }) => [
        name,
        since?.version,
        since?.from,
        removed ?? undefined,
        [...unimplemented].sort(),
      ]);
    expect(history(facts.syscalls)).toEqual(
      known.syscalls.map(({ name, since, since_from, removed, unimplemented }) => [
        name,
        since,
        since === undefined ? undefined : (since_from ?? "man"),
        removed,
        [...(unimplemented ?? [])].sort(),
      ]),
    );
  });
});

function describeOurs(found: KernelSyscall, abi: Abi): string {
  const code = codeOn(found, abi);
  if (!code) return "none";
  const list = code.arguments?.map(({ name, type, user }) => ({ name, type, user }));
  return JSON.stringify([code.entry, list, code.file, code.line]);
}

function describeKnown(found: ReferenceCall, abi: Abi): string {
  if (found.entry === null || found.numbers[abi] === undefined || found.unimplemented?.includes(abi))
    return "none";
  const { entry, args, file, line } = found.alt?.find(({ arches }) => arches.includes(abi)) ?? found;
  return JSON.stringify([entry, args, file, line]);
}

interface ReferenceCode {
  entry: string | null;
  args?: { name: string; type: string; user: boolean }[];
  file?: string;
  line?: number;
}

interface ReferenceCall extends ReferenceCode {
  name: string;
  numbers: KernelSyscall["numbers"];
  unimplemented?: Abi[];
  since?: string;
  since_from?: string;
  removed?: string;
  alt?: (ReferenceCode & { arches: Abi[] })[];
}

interface Reference {
  syscalls: ReferenceCall[];
}
