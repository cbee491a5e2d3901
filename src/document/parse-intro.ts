import type { Paragraph } from "mdast";
import { sourceOf, type Context } from "./context.ts";
import { bareName, collapse } from "./fold.ts";
import { isStatedNone } from "./stated-none.ts";
import { blockRange, rangeOf, type Block, type Range } from "./tree.ts";

/**
 * Reads the summary from the blocks of an Intro: `name - text`, with any marks around the name, or the whole paragraph
 * where it has no such head. What follows the first paragraph is left over.
 */
export function parseIntro(context: Context, blocks: Block[]): { summary: string; pieces: Range[] } {
  const index = blocks.findIndex(({ type }) => type === "paragraph");
  const paragraph = blocks[index];
  if (paragraph?.type !== "paragraph")
    return { summary: "", pieces: blocks.map((block) => blockRange(context.text, block)) };
  const pieces = blocks
    .filter((block) => block !== paragraph)
    .map((block) => blockRange(context.text, block));
  return { summary: readSummary(context, paragraph), pieces };
}

/** Where the summary starts behind `name - `, or undefined where the paragraph has no such head. */
export function findSummary(
  { text, name }: Context,
  { start, end }: Range,
): { offset: number; isExact: boolean } | undefined {
  const source = text.slice(start, Math.min(end, start + 300));
  const separator = /\s*(?:--|[-–—])\s+|\s+(?:--|[-–—])\s*/.exec(source);
  if (!separator) return undefined;
  const head = collapse(source.slice(0, separator.index).replaceAll("\\", ""));
  const offset = start + separator.index + separator[0].length;
  if (/^[`'"*_“‘]*[A-Za-z_][\w.]*[`'"*_”’]*(?:\(\d?\))?[`'"*_”’]*$/.test(head))
    return { offset, isExact: true };
  const words = head.split(" ").map((word) => bareName(word).toLowerCase());
  const own = name.toLowerCase();
  const isAboutName = words.includes(own) && words.every((word) => word === own || NOUNS.has(word));
  return isAboutName ? { offset, isExact: false } : undefined;
}

/** Words that may stand around the name in a head such as "The `x` system call - ". */
const NOUNS = new Set("the a an linux kernel system call syscall event function command".split(" "));

/** The name in the head of a summary, without marks and dash. */
export function headName(head: string): string {
  return bareName(collapse(head.replaceAll("\\", "")).replace(/\s*[-–—]+$/, ""));
}

function readSummary(context: Context, paragraph: Paragraph): string {
  const { report, name } = context;
  const { start, end } = rangeOf(paragraph);
  const found = findSummary(context, { start, end });
  const summary = collapse(sourceOf(context, paragraph, { start: found?.offset ?? start, end }));
  if (summary === "" || isStatedNone(summary, "issues")) return "";
  const field = "summary";
  if (!found?.isExact) {
    const message = `Unexpected intro ${JSON.stringify(collapse(context.text.slice(start, found?.offset ?? end)).slice(0, 80))}, expected "${name} - " and a summary.`;
    report("summary-form", {
      field,
      at: start,
      message,
      hint: `Write ${name} - and then the summary in one sentence.`,
    });
  } else if (headName(context.text.slice(start, found.offset)).toLowerCase() !== name.toLowerCase()) {
    const other = JSON.stringify(headName(context.text.slice(start, found.offset)));
    const message = `Unexpected name ${other} in the intro, expected ${JSON.stringify(name)}.`;
    report("summary-form", {
      field,
      at: start,
      message,
      hint: `Write ${name} - and then the summary in one sentence.`,
    });
  } else if (/^[`'"]?([\w.]+)(?:\(\))?[`'"]?\s+[-–—]/.exec(summary)?.[1] === name) {
    const message = `Unexpected second ${JSON.stringify(`${name} -`)} in the intro, expected the name once.`;
    report("summary-form", {
      field,
      at: start,
      message,
      hint: `Write ${name} - once, and then the summary.`,
    });
  }
  if (/^(?:a )?one[- ]sentence (?:description|summary)\b/i.test(summary)) {
    const message = `Unexpected placeholder ${JSON.stringify(summary)}, expected a summary of ${name}.`;
    report("summary-placeholder", {
      field,
      at: start,
      message,
      hint: `Write what ${name} does, in one sentence.`,
    });
  }
  return summary;
}
