import type { Heading } from "mdast";
import { SECTIONS } from "../event/sections.ts";
import type { Edit } from "./edit.ts";
import type { Context } from "./context.ts";
import { bareName, collapse } from "./fold.ts";
import type { Parsed } from "./parse-document.ts";
import { groupHooks, hookNameOf, labelOf } from "./parse-hooks.ts";
import { isPlainGlossary } from "./parse-sections.ts";
import { blockRange, findAll, plainText, rangeOf, type Block, type Range } from "./tree.ts";

/**
 * Writes headings in their one form with a blank line around each, drops the list of available tags and a rule above
 * the title, and puts the title there where it is missing.
 */
export function fixLayout(parsed: Parsed): Edit[] {
  const { context, outline } = parsed;
  const headings = canonicalHeadings(parsed);
  const dropped = new Set<Block>(outline.breaks);
  for (const glossary of outline.glossaries.filter(isPlainGlossary)) {
    for (const block of [glossary.heading, ...glossary.blocks]) dropped.add(block);
  }
  const kept = context.root.children.filter((block) => !dropped.has(block));
  const edits: Edit[] = [];
  for (const [heading, text] of headings) {
    if (!dropped.has(heading)) edits.push({ ...lineRange(context.text, heading), text });
  }
  const first = kept[0];
  const title = outline.title ? "" : `# ${context.name}\n${first ? "\n" : ""}`;
  edits.push({
    start: 0,
    end: first ? lineRange(context.text, first).start : context.text.length,
    text: title,
  });
  kept.forEach((block, index) => {
    const next = kept[index + 1];
    if (
      next &&
      (headings.has(block) || headings.has(next) || !areNeighbours(context.root.children, block, next))
    ) {
      edits.push({ ...gapBetween(context.text, block, next), text: "\n\n" });
    }
  });
  const last = kept.at(-1);
  if (last) {
    const start = endOfLine(context.text, last);
    edits.push({ start, end: context.text.length, text: context.text[start - 1] === "\n" ? "" : "\n" });
  }
  return edits.filter(({ start, end, text }) => start !== end || text !== "");
}

function canonicalHeadings({ context, outline }: Parsed): Map<Block, string> {
  const headings = new Map<Block, string>();
  if (outline.title) headings.set(outline.title, titleLine(context, outline.title));
  for (const { key, heading, blocks } of outline.sections) {
    if (key && heading) headings.set(heading, `## ${SECTIONS[key].title}`);
    if (key !== "hooks") continue;
    for (const group of groupHooks(blocks).groups) {
      const line = hookLine(context, group.heading);
      if (line === undefined) continue;
      headings.set(group.heading, line);
      for (const block of group.blocks) {
        const label = block.type === "heading" ? labelOf(block) : undefined;
        if (label) headings.set(block, label === "type" ? "#### Type" : "#### Purpose");
      }
    }
  }
  return headings;
}

function titleLine({ name, text }: Context, title: Heading): string {
  const isName = bareName(plainText(title)).toLowerCase() === name.toLowerCase();
  return `# ${isName ? name : inlineSource(text, title)}`;
}

/** A heading with a link keeps its text, an empty one stays whole; a name that reads as emphasis keeps its marks. */
function hookLine({ text }: Context, heading: Heading): string | undefined {
  const name = hookNameOf(heading);
  if (name === "") return undefined;
  const isLinked = findAll(heading, "link").length + findAll(heading, "linkReference").length > 0;
  const isPlain = /^[\w.:]+$/.test(name) && !/^_.*_$/.test(name) && !isLinked;
  return `### ${isPlain ? name : inlineSource(text, heading)}`;
}

/** What stands in a heading, on one line. */
function inlineSource(text: string, { children }: Heading): string {
  const [first, last] = [children[0], children.at(-1)];
  return first && last ? collapse(text.slice(rangeOf(first).start, rangeOf(last).end)) : "";
}

function areNeighbours(blocks: Block[], a: Block, b: Block): boolean {
  return blocks.indexOf(b) === blocks.indexOf(a) + 1;
}

/** The white space between two blocks; a block that was never closed may have taken the line end before it. */
function gapBetween(text: string, a: Block, b: Block): Range {
  const { start: end } = lineRange(text, b);
  const start = Math.min(endOfLine(text, a), end);
  return { start: text[start - 1] === "\n" ? start - 1 : start, end };
}

/** The lines of a block; an underlined heading starts with its text, whatever the parser took for its start. */
function lineRange(text: string, block: Block): Range {
  const range = blockRange(text, block);
  const first =
    block.type === "heading" && !/^\s*#/.test(text.slice(range.start)) ? block.children[0] : undefined;
  return first ? { ...range, start: text.lastIndexOf("\n", rangeOf(first).start - 1) + 1 } : range;
}

/** Blanks at the end of a block's last line are part of the text; a heading's are not. */
function endOfLine(text: string, block: Block): number {
  const { end } = rangeOf(block);
  const blanks = /^[ \t]*/.exec(text.slice(end, end + 200))?.[0].length ?? 0;
  return block.type !== "heading" && /^(?:\n|$)/.test(text.slice(end + blanks, end + blanks + 1))
    ? end + blanks
    : end;
}
