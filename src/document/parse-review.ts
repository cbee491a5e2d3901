import type { Review } from "../event/event.ts";
import type { Context } from "./context.ts";
import type { Frontmatter } from "./frontmatter-schema.ts";
import type { Outline } from "./sections.ts";
import { rangeOf } from "./tree.ts";

/** The review that the frontmatter states, else the closing notice; with neither, the document is authored. */
export function readReview({ report }: Context, { notices }: Outline, { review }: Frontmatter): Review {
  const weakest = notices.find(({ level }) => level === "none") ?? notices[0];
  const stated = review?.level ?? weakest?.level;
  const contrary = notices.find(({ level }) => level !== stated);
  if (contrary) {
    report("review-contradiction", {
      field: "review",
      at: rangeOf(contrary.node).start,
      message: `Unexpected notice of review level ${contrary.level}, expected ${stated ?? "none"} as stated ${review ? "in the frontmatter" : "elsewhere"}.`,
      hint: review ? "Remove the notice." : "Keep one notice.",
    });
  }
  return { against: [], ...(review ?? { level: weakest?.level ?? "authored" }) };
}
