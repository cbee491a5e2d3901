import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Known } from "../checks/verify-document.ts";
import { joinFacts } from "../facts/join.ts";
import { CallError } from "./command.ts";
import { PROJECT } from "./load-site.ts";
import { readFacts } from "./read-facts.ts";

/** Where hookbook's own documents are. */
export const OWN_EVENTS = join(PROJECT, "content", "events");

/**
 * The facts of the folder that an option names, hookbook's own by default, joined by event. Throws a CallError where the
 * folder is not there, a FactsFileError where its files are not in their form.
 */
export function loadKnown(folder: string = join(PROJECT, "content", "facts")): KnownFacts {
  if (!existsSync(folder)) throw new CallError(`there is no folder ${folder}`);
  const { kernel, tracee, directions } = readFacts(resolve(folder));
  const nowhere = { file: null, line: null };
  return {
    events: new Map(joinFacts(kernel, tracee, directions).map((event) => [event.name, event])),
    calls: new Set(kernel.syscalls.map(({ name }) => name)),
    kernel: { name: "Linux", version: kernel.source.version, ...nowhere },
    tracee: { name: "Tracee", version: tracee.source.version, ...nowhere },
  };
}

export type KnownFacts = Pick<Known, "events" | "calls" | "kernel" | "tracee">;
