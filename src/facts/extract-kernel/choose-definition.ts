import type { KernelBuild } from "./abi-sources.ts";
import type { RankGuards } from "./builds.ts";
import type { Definition } from "./find-definitions.ts";

/** The definition of an entry that a build compiles, or the likeliest of them; null where there is none for it. */
export function chooseDefinition(
  candidates: readonly Definition[],
  build: KernelBuild,
  rank: RankGuards,
): Definition | null {
  const score = (one: Definition): number[] => [
    rank([...one.guards, ...one.macroGuards]),
    one.file.startsWith("arch/") ? 1 : 0,
    scoreFileName(one.file, build),
  ];
  const usable = candidates.filter((one) => isOfArch(one.file, build.arch) && rank(one.macroGuards) > 0);
  return usable.sort((a, b) => compareScores(score(b), score(a)))[0] ?? null;
}

function isOfArch(file: string, arch: string): boolean {
  return !file.startsWith("arch/") || file.startsWith(`arch/${arch}/`);
}

/** Files are chosen by the build's Makefiles; their names tell the same: `process_32.c`, `nommu.c`, `posix-stubs.c`. */
function scoreFileName(file: string, build: KernelBuild): number {
  if (/nommu|stubs/.test(file)) return -1;
  const bits = /_(32|64)\.[ch]$/.exec(file)?.[1];
  return bits === undefined ? 0 : Number(bits) === build.bits ? 1 : -1;
}

function compareScores(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
