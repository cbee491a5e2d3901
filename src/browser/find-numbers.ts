/**
 * The rows that a typed number or name means: `25`, `0x19`, `arm64 216`, `mremap`. Null for text that is none of these.
 * Numbers from 0x40000000 on are those of x32 with its bit.
 */
export function findNumbers(text: string, rows: readonly CallNumbers[]): FoundNumber[] | null {
  const words = text
    .trim()
    .toLowerCase()
    .split(/[\s,:;/#=]+/)
    .filter(Boolean);
  const abi = words.map(readAbi).find((found) => found !== null) ?? null;
  const [word, ...others] = words.filter((one) => readAbi(one) === null);
  if (word === undefined || others.length > 0) return null;
  const number = readNumber(word);
  if (number === null) return listNamed(word, abi, rows);
  const isX32 = number >= X32_BIT;
  const sought = isX32 ? number - X32_BIT : number;
  return rows
    .flatMap(({ name, numbers }) =>
      [...numbers].filter(([, own]) => own === sought).map(([of, own]) => ({ abi: of, number: own, name })),
    )
    .filter((found) => (isX32 ? found.abi === "x32" : abi === null || found.abi === abi))
    .toSorted((a, b) => ABIS.indexOf(a.abi) - ABIS.indexOf(b.abi));
}

const X32_BIT = 0x4000_0000;

const ABIS = ["x86_64", "x32", "i386", "arm64", "arm", "riscv64", "loongarch64", "s390x", "ppc64"];

/** Other words for them. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ["amd64", "x86_64"],
  ["x64", "x86_64"],
  ["x86", "i386"],
  ["i686", "i386"],
  ["ia32", "i386"],
  ["aarch64", "arm64"],
  ["armhf", "arm"],
  ["eabi", "arm"],
  ["riscv", "riscv64"],
  ["loongarch", "loongarch64"],
  ["s390", "s390x"],
  ["ppc64le", "ppc64"],
  ["powerpc64", "ppc64"],
]);

function readAbi(word: string): string | null {
  return ABIS.includes(word) ? word : (NAMES.get(word) ?? null);
}

function readNumber(word: string): number | null {
  if (/^\d{1,10}$/.test(word)) return Number(word);
  return /^0x[0-9a-f]{1,8}$/.test(word) ? Number.parseInt(word.slice(2), 16) : null;
}

function listNamed(word: string, abi: string | null, rows: readonly CallNumbers[]): FoundNumber[] | null {
  if (!/^\w+$/.test(word)) return null;
  const name = word.replace(/^sys_/, "");
  const row = rows.find((call) => call.name === word || call.name === name);
  if (!row) return /^[a-z_]/.test(word) ? [] : null;
  return [...row.numbers]
    .filter(([of]) => abi === null || of === abi)
    .map(([of, number]) => ({ abi: of, number, name: row.name }));
}

export interface CallNumbers {
  name: string;
  /** ABI to number. */
  numbers: ReadonlyMap<string, number>;
}

export interface FoundNumber {
  abi: string;
  number: number;
  name: string;
}
