import type { List, ListItem, Paragraph } from "mdast";
import type { Argument } from "../event/event.ts";
import { sourceOf, type Context } from "./context.ts";
import { collapse } from "./fold.ts";
import { parseArgumentHead, type ArgumentHead } from "./parse-argument.ts";
import { parseTags } from "./parse-tags.ts";
import { dedent } from "./prose.ts";
import { isStatedNone } from "./stated-none.ts";
import { blockRange, rangeOf, type Block, type Range } from "./tree.ts";

/** Reads the blocks of an Arguments section: its bullets, and the pieces that are none. */
export function parseArguments(context: Context, blocks: Block[]): { args: Argument[]; pieces: Range[] } {
  const args: Argument[] = [];
  const pieces: Range[] = [];
  const firstHeading = blocks.findIndex(({ type }) => type === "heading");
  const own = firstHeading === -1 ? blocks : blocks.slice(0, firstHeading);
  let form: string | undefined;
  for (const block of blocks) {
    const isOwn = own.includes(block);
    if (isOwn && block.type === "list") {
      form ??= listForm(context, block);
      const previous = args.at(-1);
      if (previous && form !== listForm(context, block) && isListOfValues(context, block)) {
        previous.more = [previous.more, dedent(sourceOf(context, block, blockRange(context.text, block)))]
          .filter(Boolean)
          .join("\n\n");
      } else {
        for (const item of block.children) readItem(context, item, { args, pieces });
      }
    } else if (!(
      isOwn &&
      block.type === "paragraph" &&
      isStatedNone(slice(context, rangeOf(block)), "arguments")
    )) {
      if (isOwn && block.type === "table")
        reportForm(context, rangeOf(block).start, slice(context, rangeOf(block)));
      pieces.push(blockRange(context.text, block));
    }
  }
  reportRepeated(context, args);
  return { args: args.map(({ at: _, ...argument }: Located) => argument), pieces };
}

/** Whether a block is a list of bullets that read as arguments, wherever it stands. */
export function isArgumentList(context: Context, block: Block): boolean {
  if (block.type !== "list") return false;
  return block.children.every((item) => {
    const head = headOf(context, item);
    return head?.isMarked === true && head.type !== null && (head.tags.length > 0 || head.hasDash);
  });
}

function readItem(
  context: Context,
  item: ListItem,
  { args, pieces }: { args: Located[]; pieces: Range[] },
): void {
  const range = blockRange(context.text, item);
  const paragraph = item.children[0];
  const source = paragraph ? slice(context, rangeOf(paragraph)) : "";
  if (
    source.trim() === "" ||
    (item.children.length === 1 && isStatedNone(source, "arguments") && !/`[^`]*`\s*:/.test(source))
  )
    return;
  const head = headOf(context, item);
  if (paragraph?.type !== "paragraph" || !head || !isArgument(head)) {
    reportForm(context, range.start, source);
    pieces.push(range);
    return;
  }
  const { description, more } = readDescription(context, item, head);
  if (isNoName(head) && (head.type === null || isStatedNone(head.type, "arguments"))) {
    if (more || !(description === "" || isStatedNone(description, "arguments"))) pieces.push(range);
    return;
  }
  const at = rangeOf(paragraph).start;
  const { name, type, tags } = head;
  args.push({ name, type, tags, description, ...(more ? { more } : {}), at });
  reportHead(context, at, { head, description });
}

function headOf({ text }: Context, item: ListItem): ArgumentHead | undefined {
  const paragraph = item.children[0];
  return paragraph?.type === "paragraph" ? parseArgumentHead(text, paragraph) : undefined;
}

function isNoName({ name }: ArgumentHead): boolean {
  return isStatedNone(name, "arguments");
}

/** A bare word needs a type, tags or a dash to be the name of an argument. */
function isArgument(head: ArgumentHead): boolean {
  if (head.isMarked || head.type !== null || head.tags.length > 0 || isNoName(head)) return true;
  return head.hasDash && /^[a-z_][\w.]*$/.test(head.name);
}

/** The bullet's own paragraph is the description; what is nested, or so far indented that it reads as text, is more. */
function readDescription(
  context: Context,
  item: ListItem,
  head: ArgumentHead,
): { description: string; more: string } {
  const paragraph = item.children[0] as Paragraph;
  const { end } = rangeOf(paragraph);
  const body = context.text.slice(head.description, end);
  const nested = /\n(?=[ \t]*(?:`{3,}|~{3,}|[*+-][ \t]))/.exec(body);
  const split = nested ? head.description + nested.index : end;
  const parts = item.children
    .slice(1)
    .map((block) => dedent(sourceOf(context, block, blockRange(context.text, block))));
  if (nested) {
    parts.unshift(dedent(context.text.slice(split + 1, end)));
    context.report("over-indented", {
      field: "args.description",
      at: split + 1,
      message: `Unexpected indentation in the description of ${JSON.stringify(head.name)}: Markdown reads the block as running text.`,
      hint: "Indent the block by two blanks, with a blank line before it.",
    });
  }
  const description = collapse(sourceOf(context, paragraph, { start: head.description, end: split }));
  return { description, more: parts.filter(Boolean).join("\n\n") };
}

function reportHead(
  { report }: Context,
  at: number,
  { head, description }: { head: ArgumentHead; description: string },
): void {
  const name = JSON.stringify(head.name);
  if (head.isRange) {
    const message = `Unexpected range behind argument ${name}, expected one bullet for each argument.`;
    report("argument-range", {
      field: "args",
      at,
      message,
      hint: "Write one bullet for each argument of the range.",
    });
  } else if (!head.hasDash && description !== "" && !(head.hasColon && head.type === null)) {
    const message = `Unexpected text behind argument ${name}, expected " - " before its description.`;
    report("argument-form", {
      field: "args",
      at,
      message,
      hint: `Write * \`${head.name}\`:\`${head.type ?? "type"}\` - and then the description.`,
    });
  }
  if (/[^\x20-\x7E]/.test(head.name + (head.type ?? ""))) {
    const message = `Unexpected letters outside ASCII in argument ${name}, expected a C identifier and type.`;
    report("argument-form", {
      field: "args",
      at,
      message,
      hint: "Write the name and type in ASCII letters.",
    });
  }
  if (/\s\*\*[\w.]+\*\*\s*\(`?[\w\s*]+`?\)\s*:/.test(description)) {
    const message = `Unexpected second argument in the description of ${name}, expected one bullet for each argument.`;
    report("argument-form", {
      field: "args",
      at,
      message,
      hint: "Write the second argument on a line of its own.",
    });
  }
  if (head.unknown.length > 0) {
    const message = `Unexpected tag ${JSON.stringify(head.cell)} on argument ${name}, expected K, U, TOCTOU or OPT.`;
    const fixed =
      head.tags.length > 0
        ? `Write [${head.tags.join(", ")}].`
        : "Write [K], [U], [TOCTOU] or [OPT], or leave the brackets out.";
    report("unknown-tag", { field: "args.tags", at, message, hint: fixed });
  }
  const spoken = [...description.matchAll(/\[([A-Z, |+]{1,30})\]/g)].flatMap(([cell]) =>
    parseTags(cell).unknown.length ? [] : parseTags(cell).tags,
  );
  const extra = spoken.filter((tag) => !head.tags.includes(tag));
  if (extra.length === 0 || head.isRange) return;
  const message = `Unexpected [${extra.join(", ")}] in the description of ${name}, which has ${head.tags.length > 0 ? `[${head.tags.join(", ")}]` : "no tags"}.`;
  report("tag-in-text", {
    field: "args.tags",
    at,
    message,
    hint: "Write the tag behind the type, or leave it out of the text.",
  });
}

function reportForm({ report }: Context, at: number, source: string): void {
  report("argument-form", {
    field: "args",
    at,
    message: `Unexpected ${JSON.stringify(collapse(source).slice(0, 80))}, expected the name of an argument.`,
    hint: "Write * `name`:`type`[TAGS] - description.",
  });
}

function reportRepeated({ report }: Context, args: Located[]): void {
  const seen = new Set<string>();
  for (const { name, at = 0 } of args as { name: string; at?: number }[]) {
    if (seen.has(name)) {
      const message = `Unexpected second argument ${JSON.stringify(name)}, expected each name once.`;
      report("argument-repeated", { field: "args", at, message, hint: "Name each argument once." });
    }
    seen.add(name);
  }
}

/** What tells one list from the next: its marker, or that it is numbered. */
function listForm({ text }: Context, list: List): string {
  return list.ordered ? "1" : (text[rangeOf(list).start] ?? "*");
}

/** Bullets without any type, below arguments in another form, are values of the argument above. */
function isListOfValues(context: Context, list: List): boolean {
  return list.children.every(
    (item) => !headOf(context, item)?.type && !(headOf(context, item)?.tags.length ?? 0),
  );
}

function slice({ text }: Context, { start, end }: Range): string {
  return text.slice(start, end);
}

type Located = Argument & { at?: number };
