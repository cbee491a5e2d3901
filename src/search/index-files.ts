/**
 * The two files of the index as they are written, without base. The first answers alone; the second adds words. Lists
 * of events' properties are rows, one an event, packed as pack-rows.ts does; numbers in them are places in the tables.
 */
export const NAMES_FILE = "/search/names.json";
export const WORDS_FILE = "/search/words.json";

/** Changes when the form of either file changes. */
export const INDEX_VERSION = 1;

export interface NamesFile {
  version: typeof INDEX_VERSION;
  /** The same in both files of one build, and in no other. */
  stamp: string;
  /** Sorted, a blank between them. */
  names: string;
  /** Former or other names, by place of the event. */
  aliases: Record<string, string[]>;
  /** The kernel's entry without `sys_`, where it is not the name: newstat of event stat. */
  entries: Record<string, string>;
  /** Numbers by ABI; where another ABI is the reference, an empty cell is as there and `-` is none. */
  numbers: Record<string, string>;
  argumentNames: string[];
  types: string[];
  /** Tags of one argument, a blank between them. */
  tags: string[];
  /** `type.tags`. */
  shapes: string;
  /** The shape that each argument name has most often. */
  usual: string;
  /** `name`, or `name.shape` where it is not the usual one. */
  arguments: string;
  /** The arguments, as `event.place`, that the kernel calls by another name, by that name. */
  kernelNames: Record<string, string>;
  sets: string[];
  inSets: string;
  hooks: [symbol: string, types: string][];
  /** Most events share one list. */
  hookLists: string;
  onHooks: string;
}

export interface WordsFile {
  version: typeof INDEX_VERSION;
  stamp: string;
  /** At most 90 characters each, plain text. */
  summaries: string[];
  /** Further words for each event, a blank between them. */
  keywords: string[];
  /** Names of constants, and the arguments that take them as `event.place`. */
  constants: [names: string, uses: string][];
  /** What names are made of, and plain words for it: `xattr` and `extended attribute`. */
  parts: [part: string, meaning: string][];
  /** The parts of each event's name. */
  partsOf: string;
  /** Words that stand for each other, a blank between them. */
  synonyms: string[];
}

/** ABIs whose numbers are written as differences from another's. */
export const REFERENCE_ABIS: Readonly<Record<string, string>> = {
  x32: "x86_64",
  arm: "i386",
  s390x: "i386",
  ppc64: "i386",
  riscv64: "arm64",
  loongarch64: "arm64",
};
