/** Who stands behind the prose of a document; shown on its page, never as a mark of machine verification. */
export const REVIEW_LEVELS = {
  none: { label: "Not reviewed", short: "not reviewed" },
  checked: { label: "Cross-read against sources, signed by no person", short: "cross-read" },
  human: { label: "Reviewed by a person", short: "reviewed" },
  authored: { label: "No review stated", short: "no review stated" },
} as const satisfies Record<string, { label: string; short: string }>;

export type ReviewLevel = keyof typeof REVIEW_LEVELS;

export const REVIEW_LEVEL_ORDER = Object.keys(REVIEW_LEVELS) as ReviewLevel[];
