import { REVIEW_LEVELS, REVIEW_LEVEL_ORDER, type ReviewLevel } from "../event/review.ts";
import type { CatalogEvent } from "./join-events.ts";

/** In words, who stands behind the prose of an event; `facts`: nobody has written any. */
export const PROSE_LEVELS: Readonly<Record<ProseLevel, string>> = {
  none: REVIEW_LEVELS.none.short,
  checked: REVIEW_LEVELS.checked.short,
  human: REVIEW_LEVELS.human.short,
  authored: REVIEW_LEVELS.authored.short,
  facts: "facts only",
};

export const PROSE_LEVEL_ORDER: readonly ProseLevel[] = [...REVIEW_LEVEL_ORDER, "facts"];

export function proseLevelOf({ document, event }: CatalogEvent): ProseLevel {
  return document ? event.review.level : "facts";
}

export type ProseLevel = ReviewLevel | "facts";
