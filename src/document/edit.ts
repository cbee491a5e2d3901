import type { Parsed } from "./parse-document.ts";
import type { Range } from "./tree.ts";

/** A stretch of the text and what to write in its place. */
export interface Edit extends Range {
  text: string;
}

/** Makes the edits of one concern. */
export type Fix = (parsed: Parsed) => Edit[];
