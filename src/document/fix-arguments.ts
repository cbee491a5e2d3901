import type { ListItem } from "mdast";
import type { Context } from "./context.ts";
import type { Edit } from "./edit.ts";
import type { Parsed } from "./parse-document.ts";
import { parseArgumentHead, type ArgumentHead } from "./parse-argument.ts";
import { formatTags } from "./parse-tags.ts";
import { blockRange } from "./tree.ts";

/** Writes the head of each argument's bullet as `` * `name`:`type`[TAGS] -  ``; its description stays as it is. */
export function fixArguments({ context, outline, event }: Parsed): Edit[] {
  const names = new Set(event.args.map(({ name }) => name));
  return outline.sections.flatMap(({ key, blocks }) => {
    if (key !== "arguments") return [];
    const heading = blocks.findIndex(({ type }) => type === "heading");
    const own = heading === -1 ? blocks : blocks.slice(0, heading);
    return own.flatMap((block) =>
      block.type === "list" ? block.children.flatMap((item) => fixItem(context, item, names)) : [],
    );
  });
}

function fixItem(context: Context, item: ListItem, names: Set<string>): Edit[] {
  const paragraph = item.children[0];
  const head = paragraph?.type === "paragraph" ? parseArgumentHead(context.text, paragraph) : undefined;
  if (!paragraph || !head || !names.has(head.name)) return [];
  const { start } = blockRange(context.text, item);
  if (head.isRange || head.unknown.length > 0 || /[`\n]/.test(head.name + (head.type ?? ""))) return [];
  const hasDescription = /^\S/.test(context.text.slice(head.description));
  return [{ start, end: head.description, text: `* ${formatHead(head)}${hasDescription ? " - " : ""}` }];
}

/** The canonical spelling of name, type and tags; a tag cell that is in one of the forms in use stays as it is. */
export function formatHead({ name, type, tags, cell }: ArgumentHead): string {
  const isWritten = [`[${tags.join("")}]`, `[${tags.join(", ")}]`].includes(cell) && tags.length > 0;
  return `\`${name}\`${type === null ? "" : `:\`${type}\``}${isWritten ? cell : formatTags(tags)}`;
}
