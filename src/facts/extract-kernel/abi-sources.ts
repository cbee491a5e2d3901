import type { Abi } from "../kernel-facts.ts";

/** A kernel as it is built for one ABI: its architecture's folder and what of its configuration is settled. */
export interface KernelBuild {
  arch: string;
  bits: 32 | 64;
  isBigEndian: boolean;
  /** Kconfig symbols that make it this build, beside 64BIT, MMU and the byte order. */
  config: Record<string, boolean>;
}

/** Where an ABI's numbers come from and which builds stand behind the two columns of its table. */
export interface AbiSource {
  /** The table, or the Makefile variable of arch/<arch>/kernel/Makefile.syscalls that picks rows of the shared one. */
  table: { file: string; tags: readonly string[] } | { shared: string };
  native: KernelBuild;
  compat: KernelBuild;
  /** Macros the compiler predefines, as far as uapi headers ask for them. */
  macros: Record<string, string>;
}

const long64 = { __LP64__: "1", __SIZEOF_LONG__: "8", __SIZEOF_POINTER__: "8", __CHAR_BIT__: "8" };
const long32 = { __ILP32__: "1", __SIZEOF_LONG__: "4", __SIZEOF_POINTER__: "4", __CHAR_BIT__: "8" };

const x86: KernelBuild = {
  arch: "x86",
  bits: 64,
  isBigEndian: false,
  config: { X86_64: true, X86_32: false, IA32_EMULATION: true, X86_X32_ABI: true, COMPAT: true },
};
const i386: KernelBuild = {
  arch: "x86",
  bits: 32,
  isBigEndian: false,
  config: { X86_64: false, X86_32: true, COMPAT: false },
};
const arm64: KernelBuild = { arch: "arm64", bits: 64, isBigEndian: false, config: { COMPAT: true } };
const arm: KernelBuild = { arch: "arm", bits: 32, isBigEndian: false, config: { COMPAT: false } };
const riscv64: KernelBuild = { arch: "riscv", bits: 64, isBigEndian: false, config: { COMPAT: true } };
const loongarch64: KernelBuild = { arch: "loongarch", bits: 64, isBigEndian: false, config: {} };
const s390x: KernelBuild = { arch: "s390", bits: 64, isBigEndian: true, config: { COMPAT: true } };
// Only a big-endian kernel runs 32-bit programs, so the compat column speaks of one.
const ppc64: KernelBuild = {
  arch: "powerpc",
  bits: 64,
  isBigEndian: true,
  config: { PPC64: true, PPC32: false, COMPAT: true },
};

const table64 = "arch/x86/entry/syscalls/syscall_64.tbl";

/** Row tags: from the Makefile beside each table; the shared table's are read from the tree. */
export const abiSources: Record<Abi, AbiSource> = {
  x86_64: {
    table: { file: table64, tags: ["common", "64"] },
    native: x86,
    compat: x86,
    macros: { __x86_64__: "1", ...long64 },
  },
  x32: {
    table: { file: table64, tags: ["common", "x32"] },
    native: x86,
    compat: x86,
    macros: { __x86_64__: "1", ...long32 },
  },
  i386: {
    table: { file: "arch/x86/entry/syscalls/syscall_32.tbl", tags: ["i386"] },
    native: i386,
    compat: x86,
    macros: { __i386__: "1", ...long32 },
  },
  arm64: {
    table: { shared: "syscall_abis_64" },
    native: arm64,
    compat: arm64,
    macros: { __aarch64__: "1", ...long64 },
  },
  arm: {
    table: { file: "arch/arm/tools/syscall.tbl", tags: ["common", "eabi"] },
    native: arm,
    compat: arm,
    macros: { __arm__: "1", __ARM_EABI__: "1", ...long32 },
  },
  riscv64: {
    table: { shared: "syscall_abis_64" },
    native: riscv64,
    compat: riscv64,
    macros: { __riscv: "1", __riscv_xlen: "64", ...long64 },
  },
  loongarch64: {
    table: { shared: "syscall_abis_64" },
    native: loongarch64,
    compat: loongarch64,
    macros: { __loongarch__: "1", __loongarch_grlen: "64", ...long64 },
  },
  s390x: {
    table: { file: "arch/s390/kernel/syscalls/syscall.tbl", tags: ["common", "64"] },
    native: s390x,
    compat: s390x,
    macros: { __s390__: "1", __s390x__: "1", ...long64 },
  },
  ppc64: {
    table: { file: "arch/powerpc/kernel/syscalls/syscall.tbl", tags: ["common", "nospu", "64"] },
    native: ppc64,
    compat: ppc64,
    macros: { __powerpc__: "1", __powerpc64__: "1", ...long64 },
  },
};
