import { findAbi } from "./abi-names.ts";

/**
 * A syscall number in any of the forms that logs and headers have: `25`, `x86_64 25`, `arm64:216`, `0x19`, `#25`,
 * `syscall 25`, `nr=25`, `__NR 25`. Null where anything else stands there too.
 */
export function readNumber(text: string): NumberQuery | null {
  const words = text
    .toLowerCase()
    .replace(/\b(?:__nr_?|sys_|nr_)(?=\d)/g, "nr ")
    .split(/[\s:=#,()[\]@/]+/);
  let number: number | null = null;
  let abi: string | null = null;
  for (const word of words) {
    if (word === "" || LEADING.has(word)) continue;
    const found = findAbi(word);
    if (found !== null && abi === null) abi = found;
    else if (number === null && NUMBER.test(word)) number = Number(word);
    else return null;
  }
  if (number === null) return null;
  const isX32 = number >= X32_BIT && number < 2 * X32_BIT;
  return {
    number: isX32 ? number - X32_BIT : number,
    abi: isX32 ? "x32" : abi,
    isBare: abi === null && /^\d+$/.test(text),
  };
}

const NUMBER = /^(?:\d{1,10}|0x[\da-f]{1,8})$/;

/** Set in every number that a program of the x32 ABI calls. */
const X32_BIT = 0x40000000;

const LEADING: ReadonlySet<string> = new Set(
  "nr __nr no num number syscall syscalls sysno scno system call id arch abi on for in the linux is of what which rax eax orig_rax x8".split(
    " ",
  ),
);

export interface NumberQuery {
  number: number;
  /** Null where none is named. */
  abi: string | null;
  /** Digits and nothing else, which may be part of a name too. */
  isBare: boolean;
}
