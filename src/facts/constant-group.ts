/**
 * Which constants an argument takes, written by hand; their values are extracted. The source of each group is its
 * headers and the check of the argument in the call's own code.
 */
export interface GroupSource {
  id: string;
  /** flags: bits that combine; values: one of them. */
  kind: "flags" | "values";
  /** As user space includes them, or a path from `include/` on for what only the kernel's own headers name. */
  headers: readonly string[];
  /** What belongs to the group: a pattern over whole names, or the members of one enumeration. */
  names: RegExp | { enum: string };
  except?: RegExp;
  /** In flags: names that are one of several values under a mask. */
  masked?: readonly { mask: number; names: RegExp }[];
  /** `event.argument`, Tracee's names, separated by blanks. */
  uses: string;
}
