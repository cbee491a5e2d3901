import type { ListItem, Paragraph } from "mdast";
import type { Context } from "./context.ts";
import type { Edit } from "./edit.ts";
import type { Parsed } from "./parse-document.ts";
import { readRelatedHead, splitPairs, type RelatedHead } from "./parse-related.ts";
import { readNameList } from "./related-names.ts";
import { blockRange, rangeOf } from "./tree.ts";

/** Writes related events as bullets `* name - note`; prose, linked names and entries for several names stay. */
export function fixRelated({ context, outline }: Parsed): Edit[] {
  return outline.sections.flatMap(({ key, blocks }) => {
    if (key !== "related") return [];
    return blocks.flatMap((block) => {
      if (block.type === "list") return block.children.flatMap((item) => fixItem(context, item));
      return block.type === "paragraph" ? fixParagraph(context, block) : [];
    });
  });
}

function fixItem(context: Context, item: ListItem): Edit[] {
  const paragraph = item.children[0];
  if (paragraph?.type !== "paragraph") return [];
  const inner = rangeOf(paragraph);
  const head = readRelatedHead(context, paragraph, inner);
  if (!head || !isPlain(context, head)) return [];
  const { start } = blockRange(context.text, item);
  return [{ start, end: head.note, text: formatHead(head, head.note < inner.end) }];
}

function fixParagraph(context: Context, paragraph: Paragraph): Edit[] {
  const range = rangeOf(paragraph);
  const { start } = blockRange(context.text, paragraph);
  const pairs = splitPairs(context, paragraph, range);
  if (pairs) {
    if (!pairs.every(({ head }) => isPlain(context, head))) return [];
    return pairs.map(({ head, start: from, end }, index) => {
      const isLast = index === pairs.length - 1;
      const note = context.text.slice(head.note, end).trimEnd();
      const text = formatHead(head, note !== "") + (isLast ? note : `${note.replace(/[,;]$/, "")}\n`);
      return { start: index === 0 ? start : from, end, text };
    });
  }
  const names = readNameList(context, paragraph, range);
  const bullets = names?.map((name) => ({ names: [name], note: range.end, isGlued: false })) ?? [];
  if (bullets.length === 0 || !bullets.every((head) => isPlain(context, head))) return [];
  return [{ start, end: range.end, text: bullets.map((head) => formatHead(head, false)).join("\n") }];
}

/** One name without a link, which begins no sentence and is not the document's own. */
function isPlain({ name }: Context, { names, isGlued, isProse }: RelatedHead): boolean {
  const [only, ...others] = names;
  return (
    only !== undefined &&
    others.length === 0 &&
    !isGlued &&
    !isProse &&
    only.url === undefined &&
    only.name.toLowerCase() !== name.toLowerCase()
  );
}

function formatHead({ names }: RelatedHead, hasNote: boolean): string {
  const name = names[0]?.name ?? "";
  return `* ${/^_|_$/.test(name) ? `\`${name}\`` : name}${hasNote ? " - " : ""}`;
}
