import { resolve } from "node:path";
import type { Known } from "../checks/verify-document.ts";
import { joinFacts } from "../facts/join.ts";
import { indexNames } from "../facts/known-names.ts";
import { requireFactsFolder } from "./facts-folder.ts";
import { OWN_FACTS } from "./project.ts";
import { readFacts } from "../read-facts.ts";

/**
 * The facts of the folder that an option names, hookbook's own by default, joined by event. Throws a CallError where the
 * folder is not there, a FactsFileError where its files are not in their form.
 */
export function loadKnown(folder: string = OWN_FACTS): KnownFacts {
  requireFactsFolder(folder);
  const { kernel, tracee, directions, symbols, constantNames } = readFacts(resolve(folder));
  const nowhere = { file: null, line: null };
  return {
    events: new Map(joinFacts(kernel, tracee, directions).map((event) => [event.name, event])),
    calls: new Set(kernel.syscalls.map(({ name }) => name)),
    names: indexNames(symbols, constantNames),
    kernel: { name: "Linux", version: kernel.source.version, ...nowhere },
    tracee: { name: "Tracee", version: tracee.source.version, ...nowhere },
  };
}

export type KnownFacts = Pick<Known, "events" | "calls" | "names" | "kernel" | "tracee">;
