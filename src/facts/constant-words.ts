import { ALL_BITS, parseNumber, type NamedValue } from "./decode-number.ts";

/*
 * What a table of constants says in words, and the way back: the decoder on a page reads the table that the reader
 * sees, so that nothing is sent twice.
 */

/** How a constant is written on each ABI, null where it is not defined, as one value and what differs from it. */
export function describeAbis(written: ReadonlyMap<string, string | null>): { value: string; note: string } {
  const byValue = Map.groupBy(written.keys(), (abi) => written.get(abi) ?? null);
  const none = byValue.get(null) ?? [];
  const [value = "", ...others] = [...byValue.keys()].filter((other) => other !== null);
  const isRare = none.length > written.size / 2;
  const present = [...written.keys()].filter((abi) => !none.includes(abi));
  const clauses = [
    ...(isRare ? [`${present.join(", ")} only`] : []),
    ...others.map((other) => `${byValue.get(other)?.join(", ")}: ${other}`),
    ...(none.length > 0 && !isRare ? [`${none.join(", ")}: none`] : []),
  ];
  return { value, note: clauses.join("; ") };
}

/** The value on one ABI out of what `describeAbis` gave; null where the constant is not defined there. */
export function readOnAbi(abi: string, written: { value: string; note: string }): bigint | null {
  return parseNumber(quoteOnAbi(abi, written));
}

/** The same as it is written there; "none" where the constant is not defined. */
export function quoteOnAbi(abi: string, { value, note }: { value: string; note: string }): string {
  for (const clause of note ? note.split("; ") : []) {
    const [, abis = "", other = ""] = /^(.*?)(?:: (.+)| only)$/.exec(clause) ?? [];
    if (abis.split(", ").includes(abi) === !!other) return other || "none";
  }
  return value;
}

/** What some constants have in common: that they are one value under a mask, and the flag that they need. */
export function describeBits({ mask, needs }: Bits, format: (mask: bigint) => string): string {
  if (mask === null) return "any of";
  if (mask === ALL_BITS) return "one of";
  return `one of (mask ${format(mask)}${needs ? `, with ${needs}` : ""})`;
}

/** The way back from `describeBits`. */
export function readBits(words: string): Bits {
  const [isOne, mask, needs = null] = /^one of(?: .mask (\w+)(?:, with (\w+))?)?/.exec(words) ?? [];
  return { mask: isOne ? (mask ? parseNumber(mask) : ALL_BITS) : null, needs };
}

type Bits = Pick<NamedValue, "mask" | "needs">;
