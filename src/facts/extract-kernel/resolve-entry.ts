import type { Implementation } from "../kernel-facts.ts";
import type { SourceTree } from "../source-tree.ts";
import type { KernelBuild } from "./abi-sources.ts";
import { makeRank } from "./builds.ts";
import type { RankGuards } from "./builds.ts";
import { chooseDefinition } from "./choose-definition.ts";
import type { Definition } from "./find-definitions.ts";
import { expandListMacros } from "./list-macros.ts";
import { readPairs, readDeclaration } from "./read-arguments.ts";
import { readSources } from "./read-sources.ts";
import type { KernelSources } from "./read-sources.ts";

/** What stands behind an entry in one build. */
export type Code = Omit<Implementation, "abis" | "column">;

/** An entry's code in a build; null where the tree has none. */
export type ResolveEntry = (entry: string, build: KernelBuild) => Code | null;

/** Reads the tree's sources once and resolves entries against them. */
export function makeResolver(tree: SourceTree): ResolveEntry {
  const sources = readSources(tree);
  const ranks = new Map<KernelBuild, RankGuards>();
  return (entry, build) => {
    const rank = ranks.get(build) ?? makeRank(tree, build);
    ranks.set(build, rank);
    const kernel = { build, rank };
    const direct = readCode(sources.definitions.get(entry), "definition", { sources, kernel });
    if (direct !== null) return direct;
    const target = sources.stubs.get(build.arch)?.get(entry);
    const behind =
      target === undefined
        ? null
        : (readCode(sources.definitions.get(target), "stub", { sources, kernel }) ??
          readCode(sources.declarations.get(target), "stub", { sources, kernel }));
    if (behind !== null) return { ...behind, entry };
    return readCode(sources.declarations.get(entry), "header", { sources, kernel });
  };
}

function readCode(
  candidates: readonly Definition[] | undefined,
  from: Code["from"],
  context: { sources: KernelSources; kernel: { build: KernelBuild; rank: RankGuards } },
): Code | null {
  const { sources, kernel } = context;
  const chosen = chooseDefinition(candidates ?? [], kernel.build, kernel.rank);
  if (chosen === null) return null;
  const text = expandListMacros(chosen.text, sources.listMacros, { file: chosen.file, rank: kernel.rank });
  return {
    entry: chosen.entry,
    arguments: (chosen.form === "pairs" ? readPairs : readDeclaration)(text, sources.userTypes),
    file: chosen.file,
    line: chosen.line,
    guards: chosen.guards,
    from,
  };
}
