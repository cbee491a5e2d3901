/** What an event was found by. */
export type HitKind =
  | "name"
  | "alias"
  | "typo"
  | "argument"
  | "type"
  | "number"
  | "constant"
  | "tag"
  | "set"
  | "hook"
  | "abi"
  | "words";

/** One event in an answer. */
export interface Result {
  name: string;
  /** From the site's root without base, with `#arg-<name>` or `#hook-<symbol>` where the hit is there. */
  url: string;
  why: string;
  kind: HitKind;
  /** Only comparable within one answer. */
  score: number;
  argument?: string;
  hook?: string;
}
