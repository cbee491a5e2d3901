import type { Range } from "./tree.ts";

/** A stretch of the text and what to write in its place. */
export interface Edit extends Range {
  text: string;
}
