import type { NamedValue } from "../decode-number.ts";

/**
 * The longest list of values that stands for one flag. Tracee sets no limit; with more than four further flags nobody
 * can read the list any more, and one that leaves a value out would be no condition on the flag.
 */
export const MOST_VALUES = 16;

/**
 * Every value, as Tracee prints it, that the constants can make together and that has the one asked for: `has` a single
 * flag, or `is` what stands under a mask. Null where there are thousands.
 */
export function listValuesWith(
  asked: NamedValue,
  known: readonly NamedValue[],
  print: (value: bigint) => string,
): string[] | null {
  const all = combine(known);
  const values = all?.filter((value) => hasConstant(value, asked));
  return values ? [...new Set(values.map(print))] : null;
}

/** Prints a value as Go prints a number of the type; null for types that are none. */
export function findPrinter(goType: string | null): ((value: bigint) => string) | null {
  const [, unsigned, bits] = /^(u?)int(8|16|32|64)$/.exec(goType ?? "") ?? [];
  if (!bits) return null;
  return (value) => String(unsigned ? BigInt.asUintN(+bits, value) : BigInt.asIntN(+bits, value));
}

function hasConstant(value: bigint, { value: asked, mask }: NamedValue): boolean {
  return (value & (mask ?? asked)) === asked;
}

/** Far more than the list of any one constant may have; what has more is not worth listing. */
const MOST_COMBINATIONS = 4096;

/** All that single flags and one value under each mask make together, from the smallest; null for too many. */
function combine(known: readonly NamedValue[]): bigint[] | null {
  const fields = [...Map.groupBy(known, ({ mask, name }) => mask ?? name).values()];
  let all = new Set([0n]);
  for (const field of fields) {
    const choices = [0n, ...field.map(({ value }) => value)];
    all = new Set([...all].flatMap((value) => choices.map((choice) => value | choice)));
    if (all.size > MOST_COMBINATIONS) return null;
  }
  return [...all].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
