/** As the mask of a constant: the whole number is one value. */
export const ALL_BITS = (1n << 64n) - 1n;

/**
 * Reads a number as C and tracers write it: decimal, 0x, 0 or 0o, 0b, with a minus in front. Null for anything else
 * and for what 64 bits cannot hold.
 */
export function parseNumber(text: string): bigint | null {
  const [, minus, digits] = /^\s*(-?)(0x[\da-f]+|0b[01]+|0o?[0-7]+|0|[1-9]\d*)\s*$/i.exec(text) ?? [];
  if (!digits) return null;
  const size = BigInt(digits.replace(/^0(?=\d)/, "0o"));
  return size > (minus ? 1n << 63n : ALL_BITS) ? null : minus ? -size : size;
}

/**
 * Names what a number is made of, in the order of `constants`, and gives the bits that no name accounts for. A name
 * of several bits stands for all of them; zero has a name where nothing else is set under its mask. A number below
 * zero is taken for the int that it is, 32 bits wide if it fits.
 */
export function decodeNumber(number: bigint, constants: readonly NamedValue[]): Decoded {
  const whole = asUnsigned(number);
  const set = constants.filter(({ value, mask }) => !mask && value && (whole & value) === value);
  const isPart = ({ value }: NamedValue): boolean =>
    set.some((other) => other.value > value && (other.value & value) === value);
  const named = constants.filter((constant) => {
    const { value, mask, needs } = constant;
    if (mask)
      return (whole & mask) === asUnsigned(value) && (!needs || set.some(({ name }) => name === needs));
    return value ? set.includes(constant) && !isPart(constant) : !whole;
  });
  const rest = named.reduce((bits, { value, mask }) => bits & ~(mask ?? value), whole);
  return { names: named.map(({ name }) => name), rest };
}

function asUnsigned(number: bigint): bigint {
  const signed = BigInt.asIntN(64, number);
  return BigInt.asUintN(signed < 0n && signed >= -(1n << 31n) ? 32 : 64, signed);
}

export interface NamedValue {
  name: string;
  value: bigint;
  /** The bits under this mask are one value; null for single flags and for names of several. */
  mask: bigint | null;
  /** The flag without which the value means nothing. */
  needs: string | null;
}

export interface Decoded {
  names: string[];
  /** Bits that nobody names; 0 for none. */
  rest: bigint;
}
