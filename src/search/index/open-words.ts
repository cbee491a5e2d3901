import type { WordsFile } from "../index-files.ts";
import { readUses, type ArgumentUse } from "./argument-uses.ts";
import type { LoadedEvent } from "./read-events.ts";
import { indexWords, type WordIndex } from "./word-index.ts";

/** Makes the second file ready to be asked; the index over its words is made when it is first needed. */
export function openWords(file: WordsFile, events: readonly LoadedEvent[]): OpenWords {
  const constants = new Map<string, Constant>();
  const constantsOf = new Map<LoadedEvent, Set<string>>();
  for (const [names, places] of file.constants) {
    const uses = readUses(places, events);
    for (const name of names.split(" ")) {
      const known = constants.get(name.toLowerCase());
      if (known) known.uses.push(...uses);
      else constants.set(name.toLowerCase(), { name, uses: [...uses] });
      for (const { event } of uses) {
        const own = constantsOf.get(event) ?? new Set();
        constantsOf.set(event, own.add(name));
      }
    }
  }
  let index: WordIndex | undefined;
  return {
    summaries: file.summaries,
    constants,
    constantsOf,
    index: () => (index ??= indexWords(file, events, constantsOf)),
  };
}

/** The second file, by what it is asked for. */
export interface OpenWords {
  /** By place of the event; empty where nobody wrote one. */
  summaries: readonly string[];
  /** By name in small letters. */
  constants: ReadonlyMap<string, Constant>;
  constantsOf: ReadonlyMap<LoadedEvent, ReadonlySet<string>>;
  index(): WordIndex;
}

export interface Constant {
  name: string;
  uses: ArgumentUse[];
}
