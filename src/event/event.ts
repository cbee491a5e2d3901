import type { ProbeType } from "./probe-types.ts";
import type { ReviewLevel } from "./review.ts";
import type { SectionKey } from "./sections.ts";
import type { Tag } from "./tags.ts";

/** What one document states about one event. All text is Markdown source; nothing in it has been rendered. */
export interface Event {
  /** The file's stem: the exact identifier. */
  name: string;
  /** One sentence, white space collapsed; empty when the document states none. */
  summary: string;
  args: Argument[];
  hooks: Hook[];
  related: Related[];
  review: Review;
  /** Words people may search by, beside those of the text. */
  keywords: string[];
  /** Former or alternative names whose addresses lead here. */
  aliases: string[];
  status: EventStatus | null;
  sources: Source[];
  /** Every block of each section that became no typed field, in document order, self-contained Markdown. */
  prose: Partial<Record<SectionKey, string>>;
}

export interface Argument {
  name: string;
  /** The C type as written, or null when the document gives none. */
  type: string | null;
  /** In the order of TAG_ORDER; empty means not stated, which is not K. */
  tags: Tag[];
  /** The bullet's own paragraph, white space collapsed. */
  description: string;
  /** Nested lists and fences of the bullet, raw Markdown without the bullet's indentation. */
  more?: string;
}

export interface Hook {
  /** A kernel symbol or tracepoint, or the heading as written where it is neither. */
  name: string;
  /** False when the heading is no symbol; such a hook has no public id. */
  isSymbol: boolean;
  types: ProbeType[];
  /** The stated type as written, kept only where it says more than `types`. */
  stated?: string;
  /** White space collapsed. */
  purpose: string;
  more?: string;
}

export interface Related {
  /** As written, without marks, `()` and `(2)`; not resolved. */
  name: string;
  /** What the document says of it, Markdown. */
  note?: string;
}

export interface Review {
  level: ReviewLevel;
  /** ISO date, as YYYY-MM-DD. */
  on?: string;
  by?: string;
  /** What it was read against: file of a kernel version, manual page, code at a commit. */
  against: string[];
}

export type EventStatus = "unimplemented" | "obsolete";

export interface Source {
  title: string;
  url?: string;
}
