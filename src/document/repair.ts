import type { Root } from "mdast";
import { parseMarkdown } from "./markdown.ts";
import type { Report } from "./source.ts";
import { findAll, plainText, rangeOf, type Range } from "./tree.ts";

/**
 * Parses the Markdown of a document after undoing what hides its structure from CommonMark: a fence around the whole
 * document, and headings without a blank behind `#`. Returns the text that the tree's offsets belong to; it has the
 * same lines as `text`, and a fence that was undone is blank.
 */
export function parseRepaired(text: string, report: Report): ParsedText & { fences: Range[] } {
  const fences: Range[] = [];
  const { text: unwrapped, root } = unwrapFence({ text, root: parseMarkdown(text) }, fences, report);
  const gaps = findHeadingGaps(unwrapped, root);
  if (gaps.length === 0) return { text: unwrapped, root, fences };
  const spaced = insertBlanks(unwrapped, gaps);
  return { text: spaced, root: parseMarkdown(spaced), fences };
}

function unwrapFence(parsed: ParsedText, fences: Range[], report: Report): ParsedText {
  const { text, root } = parsed;
  const [first] = root.children;
  if (first?.type !== "code" || !/^\s*#{1,2}\s*\S/.test(first.value)) return parsed;
  const { start } = rangeOf(first);
  const fence = /^(?:`{3,}|~{3,})/.exec(text.slice(start, start + 100))?.[0];
  if (!fence) return parsed;
  report("wrapped-in-fence", {
    field: "document",
    at: start,
    message: `Unexpected ${JSON.stringify(lineAt(text, start).slice(0, 40))} above the title: the whole document stands in a code fence.`,
    hint: "Remove the line.",
  });
  const opened = blankLine(text, start, fences);
  const last = opened.root.children.at(-1);
  if (last?.type !== "code" || last.value !== "" || lineAt(opened.text, rangeOf(last).start) !== fence)
    return opened;
  return blankLine(opened.text, rangeOf(last).start, fences);
}

function lineAt(text: string, offset: number): string {
  const end = text.indexOf("\n", offset);
  return text.slice(offset, end === -1 ? undefined : end).trimEnd();
}

function blankLine(text: string, offset: number, fences: Range[]): ParsedText {
  const { length } = lineAt(text, offset);
  fences.push({ start: offset, end: offset + length });
  const blanked = text.slice(0, offset) + " ".repeat(length) + text.slice(offset + length);
  return { text: blanked, root: parseMarkdown(blanked) };
}

/** Where `##Heading` stands in a paragraph's line, or `#title` as the first thing of the document. */
function findHeadingGaps(text: string, root: Root): number[] {
  const gaps: number[] = [];
  const title = root.children.find(({ type }) => type !== "thematicBreak");
  for (const paragraph of findAll(root, "paragraph")) {
    const { start, end } = rangeOf(paragraph);
    const hasTitle = paragraph !== title || /^#[^#\s]/.exec(text.slice(start, end)) === null;
    if (!hasTitle && !/\s/.test(plainText(paragraph).split("\n")[0] ?? "")) gaps.push(start + 1);
    for (const match of text.slice(start, end).matchAll(/^ {0,3}(#{2,6})[^#\s]/gm)) {
      const at = start + match.index;
      if (match.index > 0 || text[at - 1] === "\n" || at === 0) gaps.push(at + match[0].length - 1);
    }
  }
  return gaps.toSorted((a, b) => a - b);
}

function insertBlanks(text: string, offsets: number[]): string {
  let result = "";
  let from = 0;
  for (const offset of offsets) {
    result += `${text.slice(from, offset)} `;
    from = offset;
  }
  return result + text.slice(from);
}

interface ParsedText {
  text: string;
  root: Root;
}
