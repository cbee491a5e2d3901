import type { Edit } from "./edit.ts";
import type { Parsed } from "./parse-document.ts";
import { findSummary, headName } from "./parse-intro.ts";
import { blockRange, rangeOf } from "./tree.ts";

/** Puts `name - ` before the summary, or in the place of another spelling of it. */
export function fixIntro({ context, outline, event }: Parsed): Edit[] {
  const intro = outline.sections.find(({ key }) => key === "intro");
  const paragraph = intro?.blocks.find(({ type }) => type === "paragraph");
  if (!paragraph || event.summary === "") return [];
  const { start, end } = rangeOf(paragraph);
  const found = findSummary(context, { start, end });
  const lineStart = blockRange(context.text, paragraph).start;
  const text = `${context.name} - `;
  const blanks = /^\s*/.exec(context.text.slice(start, end))?.[0].length ?? 0;
  if (!found) return [{ start: lineStart, end: start + blanks, text }];
  const head = headName(context.text.slice(start, found.offset));
  return found.isExact && head.toLowerCase() === context.name
    ? [{ start: lineStart, end: found.offset, text }]
    : [];
}
