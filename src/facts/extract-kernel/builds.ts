import type { SourceTree } from "../source-tree.ts";
import type { KernelBuild } from "./abi-sources.ts";
import { evaluate } from "./evaluate.ts";
import { makeConfig, readKconfig } from "./kconfig.ts";

/** Says how far the conditions hold in a build: 2 all of them, 1 not known of some, 0 one does not. */
export type RankGuards = (guards: readonly string[]) => number;

/** Reads the configuration rules of a build's architecture and answers for its guards. */
export function makeRank(tree: SourceTree, build: KernelBuild): RankGuards {
  const files = ["arch/Kconfig", "init/Kconfig", "mm/Kconfig", ...tree.list(`arch/${build.arch}`)];
  const texts = files.filter((file) => /\/Kconfig[.\w]*$/.test(file)).map((file) => tree.read(file) ?? "");
  const isSet = makeConfig(readKconfig(texts), {
    "64BIT": build.bits === 64,
    MMU: true,
    CPU_BIG_ENDIAN: build.isBigEndian,
    CPU_LITTLE_ENDIAN: !build.isBigEndian,
    ...build.config,
  });
  const isDefined = (name: string): boolean | undefined => {
    if (name.startsWith("CONFIG_")) return isSet(name.slice("CONFIG_".length));
    if (name === "__LITTLE_ENDIAN") return !build.isBigEndian;
    return name === "__BIG_ENDIAN" ? build.isBigEndian : undefined;
  };
  const value = (name: string): bigint | undefined =>
    name === "BITS_PER_LONG" ? BigInt(build.bits) : undefined;
  return (guards) => {
    const values = guards.map((guard) => evaluate(guard, { value, isDefined }));
    return values.includes(0n) ? 0 : values.includes(undefined) ? 1 : 2;
  };
}
