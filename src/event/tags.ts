/**
 * What a tag on an argument says. The rule for U and TOCTOU follows the kernel's `__user` mark and Tracee's
 * decode types; OPT is the writer's own statement.
 */
export const TAGS = {
  K: {
    word: "value",
    brief: "plain value, handed to the kernel by itself",
    meaning:
      "The kernel receives a plain value: a number, a descriptor, a set of flags, an address that it does not follow as memory of the caller. The caller chose it, but it cannot change after it was read.",
  },
  U: {
    word: "pointer",
    brief: "pointer into the caller’s memory",
    meaning:
      "The kernel declares the argument as a pointer into the memory of the calling program. The address in the event is fixed; what stands at it is not.",
  },
  TOCTOU: {
    word: "can change",
    brief: "read through the pointer, can change afterwards",
    meaning:
      "Tracee reads through the pointer, at another moment than the kernel does. Between the two, another thread can replace what is there: the event may show a value that the call never used.",
  },
  OPT: {
    word: "may be absent",
    brief: "may be absent, null or ignored",
    meaning:
      "The argument may be absent, null or ignored, depending on the others. Its description says when; the value in the event then means nothing.",
  },
} as const satisfies Record<string, { word: string; brief: string; meaning: string }>;

export type Tag = keyof typeof TAGS;

/** The tags in the one order in which they are shown, stored and compared. */
export const TAG_ORDER = ["K", "U", "TOCTOU", "OPT"] as const satisfies readonly Tag[];

/** Returns the tags as a set in canonical order. */
export function sortTags(tags: Iterable<Tag>): Tag[] {
  const given = new Set(tags);
  return TAG_ORDER.filter((tag) => given.has(tag));
}
