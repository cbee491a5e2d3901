import { ALL_BITS, type NamedValue } from "./decode-number.ts";
import type { Abi, Constant, ConstantGroup } from "./kernel-facts.ts";

/** The constants of a group as they are on one ABI, in the order of their values: what `decodeNumber` takes. */
export function constantsOn(group: ConstantGroup, abi: Abi): NamedValue[] {
  return group.values
    .filter((constant) => isOn(constant, abi))
    .map(({ name, value, mask }) => ({
      name,
      value: BigInt(value),
      mask: group.kind === "values" ? ALL_BITS : mask === undefined ? null : BigInt(mask),
      needs: neededFlag(name),
    }));
}

export function isOn({ abis }: Constant, abi: Abi): boolean {
  return abis?.includes(abi) ?? true;
}

/** The flag beside which alone a constant means something: MAP_HUGETLB for a size of huge page such as MAP_HUGE_2MB. */
export function neededFlag(name: string): string | null {
  const [, family] = /^([A-Z]+)_HUGE_\d+[KMG]B$/.exec(name) ?? [];
  return family ? `${family}_HUGETLB` : null;
}
