import { readTypeForm, type TypeForm } from "./query/c-type.ts";
import { INDEX_VERSION, type NamesFile, type WordsFile } from "./index-files.ts";
import { readUses, type ArgumentUse } from "./index/argument-uses.ts";
import { openWords, type OpenWords } from "./index/open-words.ts";
import { readEvents, type LoadedEvent, type LoadedHook } from "./index/read-events.ts";

/** What was read is no index of names, or one of another version. */
export class IndexError extends Error {}

/**
 * Makes an index that can be asked from the two parsed files. The second may be missing; one of another build is left
 * out, which `wordsState` tells, and names answer all the same. Throws an IndexError where the first is no index of names.
 */
export function openIndex(first: unknown, second?: unknown): NamesIndex {
  if (!isNamesFile(first))
    throw new IndexError("this is no index of names, or one that another version of hookbook made");
  const { events, hooks } = readEvents(first);
  const types = new Map(first.types.map((type) => [type, readTypeForm(type)]));
  const wordsState = stateOf(first, second);
  return {
    events,
    hooks,
    sets: [...first.sets],
    stamp: first.stamp,
    byName: new Map(events.map((event) => [event.name, event])),
    bySquashed: groupBy(events, (event) => [event.squashed]),
    byAlias: groupBy(events, ({ aliases }) => aliases),
    byEntry: groupBy(events, ({ entry }) => (entry === null ? [] : [entry])),
    byArgument: groupBy(events, ({ args }) => args.map(({ name }) => name.toLowerCase())),
    types,
    kernelNames: new Map(
      Object.entries(first.kernelNames).map(([name, uses]) => [name.toLowerCase(), readUses(uses, events)]),
    ),
    byType: groupBy(events, ({ args }) => args.map(({ type }) => types.get(type)?.exact ?? "")),
    byLooseType: groupBy(events, ({ args }) => args.map(({ type }) => types.get(type)?.loose ?? "")),
    abis: Object.keys(first.numbers),
    wordsState,
    words: wordsState === "open" ? openWords(second as WordsFile, events) : null,
  };
}

function isNamesFile(value: unknown): value is NamesFile {
  const file = value as Partial<NamesFile> | null;
  return file?.version === INDEX_VERSION && typeof file.names === "string" && typeof file.stamp === "string";
}

function stateOf(first: NamesFile, second: unknown): NamesIndex["wordsState"] {
  if (second === undefined || second === null) return "missing";
  const file = second as Partial<WordsFile>;
  if (file.version !== INDEX_VERSION || !Array.isArray(file.summaries)) return "unreadable";
  return file.stamp === first.stamp ? "open" : "stale";
}

/** Events by key, each once under each of its keys, in the order of their names. */
function groupBy(
  events: readonly LoadedEvent[],
  keysOf: (event: LoadedEvent) => readonly string[],
): Map<string, LoadedEvent[]> {
  const groups = new Map<string, LoadedEvent[]>();
  for (const event of events)
    for (const key of new Set(keysOf(event))) {
      const group = groups.get(key);
      if (group) group.push(event);
      else groups.set(key, [event]);
    }
  return groups;
}

/** Both files, ready to be asked. */
export interface NamesIndex {
  /** Sorted by name. */
  events: readonly LoadedEvent[];
  hooks: readonly LoadedHook[];
  sets: readonly string[];
  abis: readonly string[];
  stamp: string;
  byName: ReadonlyMap<string, LoadedEvent>;
  bySquashed: EventsBy;
  /** By former and other names. */
  byAlias: EventsBy;
  /** By the kernel's entry, where it is called otherwise. */
  byEntry: EventsBy;
  /** By argument name in small letters. */
  byArgument: EventsBy;
  /** By the kernel's name in small letters, where Tracee has another. */
  kernelNames: ReadonlyMap<string, readonly ArgumentUse[]>;
  /** The forms of every type that an argument has. */
  types: ReadonlyMap<string, TypeForm>;
  /** By `exact` and by `loose` of the type. */
  byType: EventsBy;
  byLooseType: EventsBy;
  /** `stale`: the second file is of another build. */
  wordsState: "open" | "missing" | "stale" | "unreadable";
  words: OpenWords | null;
}

type EventsBy = ReadonlyMap<string, readonly LoadedEvent[]>;
