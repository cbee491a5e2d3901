/** The ABIs that numbers are known for, in the order in which a bare number is looked up. */
export const ABI_ORDER = [
  "x86_64",
  "arm64",
  "i386",
  "arm",
  "riscv64",
  "loongarch64",
  "s390x",
  "ppc64",
  "x32",
] as const;

/** The ABI that a word means, or null: `aarch64` is arm64, `amd64` x86_64. */
export function findAbi(word: string): string | null {
  const folded = word.toLowerCase();
  return ABI_ORDER.find((abi) => abi === folded) ?? OTHER_NAMES.get(folded) ?? null;
}

const OTHER_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    x86_64: "x86-64 x64 amd64 x8664 x86_64-linux",
    arm64: "aarch64 armv8",
    i386: "i486 i586 i686 ia32 x86 x86_32 x86-32",
    arm: "arm32 armhf armel armv7 aarch32 eabi",
    riscv64: "riscv rv64 risc-v",
    loongarch64: "loongarch loong64",
    s390x: "s390",
    ppc64: "ppc64le powerpc64 powerpc64le powerpc ppc",
  }).flatMap(([abi, names]) => names.split(" ").map((name): [string, string] => [name, abi])),
);
