import type { Abi } from "../facts/kernel-facts.ts";

/** Whose programs use the numbers of an ABI. */
export const ABI_WORDS: Readonly<Record<Abi, string>> = {
  x86_64: "64-bit programs on x86.",
  x32: "Programs with 32-bit pointers in 64-bit mode on x86.",
  i386: "32-bit programs on x86, also on a 64-bit kernel.",
  arm64: "64-bit programs on Arm.",
  arm: "32-bit programs on Arm (EABI).",
  riscv64: "64-bit programs on RISC-V.",
  loongarch64: "64-bit programs on LoongArch.",
  s390x: "64-bit programs on IBM Z.",
  ppc64: "64-bit programs on Power.",
};
