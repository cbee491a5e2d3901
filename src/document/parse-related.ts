import type { ListItem, Nodes, Paragraph } from "mdast";
import type { Related } from "../event/event.ts";
import { sourceOf, type Context } from "./context.ts";
import { collapse } from "./fold.ts";
import { dedent } from "./prose.ts";
import { findMarkedNames, isIdentifier, readNameList, type NameInText } from "./related-names.ts";
import { isStatedNone } from "./stated-none.ts";
import { blockRange, rangeOf, type Block, type Range } from "./tree.ts";

/** Reads the blocks of a Related Events section: bullets, lists on one line, and names marked in prose. */
export function parseRelated(context: Context, blocks: Block[]): { related: Related[]; pieces: Range[] } {
  const collected: Collected = { related: [], pieces: [], own: context.name.toLowerCase() };
  for (const block of blocks) {
    const { start, end } = rangeOf(block);
    const source = context.text.slice(start, end);
    if (isStatedNone(source, "related")) continue;
    if (block.type === "list") for (const item of block.children) readItem(context, item, collected);
    else if (block.type === "paragraph") readParagraph(context, block, collected);
    else collected.pieces.push(blockRange(context.text, block));
  }
  if (collected.related.length === 0 && collected.pieces.length > 0 && !collected.hasReported) {
    const at = collected.pieces[0]?.start ?? 0;
    const message = "Unexpected text without the name of a related event, expected a list of names.";
    context.report("related-unclear", { field: "related", at, message, hint: HINT });
  }
  return { related: collected.related, pieces: collected.pieces };
}

/** What a bullet or a line names before its dash, and where its note starts; undefined where that is no name. */
export function readRelatedHead(context: Context, holder: Nodes, range: Range): RelatedHead | undefined {
  const { text } = context;
  const separator = findSeparator(context, holder, range);
  const names = readNameList(context, holder, { start: range.start, end: separator?.start ?? range.end });
  if (names && names.length > 0)
    return { names, note: separator?.end ?? range.end, isGlued: isGlued(text, names) };
  const [first] = findMarkedNames(context, holder, range);
  const isFirst = first && text.slice(range.start, first.start).trim() === "";
  const isMarked = isFirst && /^[`*_[]|\)$/.test(text.slice(first.start, first.end));
  if (isMarked && !(separator && separator.start < first.end)) {
    const note = skipBlanks(text, first.end);
    return { names: [first], note, isGlued: false, isProse: note < range.end && !separator };
  }
  const word = /^\[?([A-Za-z_]\w*)\]?\s+(?=\()/.exec(text.slice(range.start, range.end));
  if (word?.[1] && isIdentifier(word[1])) {
    const end = range.start + word[0].length;
    return { names: [{ name: word[1], start: range.start, end }], note: end, isGlued: false };
  }
  const noun = /^([A-Za-z_]\w*)\s+(?:syscalls?|system calls?|events?|functions?)\b/.exec(
    text.slice(range.start, range.end),
  );
  if (!noun?.[1] || !isIdentifier(noun[1]) || !separator) return undefined;
  const start = range.start;
  const end = start + noun[1].length;
  return { names: [{ name: noun[1], start, end }], note: skipBlanks(text, end), isGlued: false };
}

function skipBlanks(text: string, offset: number): number {
  return offset + (/^\s*/.exec(text.slice(offset, offset + 200))?.[0].length ?? 0);
}

function readItem(context: Context, item: ListItem, collected: Collected): void {
  const range = blockRange(context.text, item);
  const [paragraph, ...nested] = item.children;
  if (!paragraph) return;
  const inner = rangeOf(paragraph);
  if (isStatedNone(context.text.slice(inner.start, inner.end), "related")) return;
  const head = paragraph.type === "paragraph" ? readRelatedHead(context, paragraph, inner) : undefined;
  if (!head) {
    keepUnclear(context, item, { range, inner }, collected);
    return;
  }
  const more = nested.map((block) => dedent(sourceOf(context, block, blockRange(context.text, block))));
  const note = [collapse(sourceOf(context, paragraph, { start: head.note, end: inner.end })), ...more]
    .filter(Boolean)
    .join("\n\n");
  addNames(context, { head, note, range }, collected);
  if (!head.isProse) return;
  for (const { name } of findMarkedNames(context, paragraph, { start: head.note, end: inner.end }))
    addName({ name }, collected);
}

function readParagraph(context: Context, paragraph: Paragraph, collected: Collected): void {
  const range = rangeOf(paragraph);
  const pairs = splitPairs(context, paragraph, range);
  if (pairs) {
    for (const pair of pairs) {
      const note = collapse(
        sourceOf(context, paragraph, { start: pair.head.note, end: pair.end }).trimEnd().replace(/[,;]$/, ""),
      );
      addNames(context, { head: pair.head, note, range: { start: pair.start, end: pair.end } }, collected);
    }
    return;
  }
  const list = readNameList(context, paragraph, range);
  if (list && list.length > 0) {
    addNames(
      context,
      { head: { names: list, note: range.end, isGlued: isGlued(context.text, list) }, note: "", range },
      collected,
    );
    return;
  }
  const sentence = /[.:]\s/.exec(context.text.slice(range.start, range.end));
  const cut = sentence ? range.start + sentence.index + 1 : range.start;
  const before =
    cut > range.start ? readNameList(context, paragraph, { start: range.start, end: cut }) : undefined;
  const marked = findMarkedNames(context, paragraph, before ? { start: cut, end: range.end } : range);
  for (const { name } of [...(before ?? []), ...marked]) addName({ name }, collected);
  collected.pieces.push(blockRange(context.text, paragraph));
}

/** `a - text, b - text`: one paragraph of heads with notes; undefined where it does not start with such a head. */
export function splitPairs(context: Context, paragraph: Paragraph, range: Range): Pair[] | undefined {
  const { text } = context;
  const starts = [range.start];
  for (const match of text
    .slice(range.start, range.end)
    .matchAll(/[,;.]\s+(?=[`*_[]*[A-Za-z_][\w\\]*[`*_\]]*(?:\([^()\s]*\))?[`*_]*\s+[-–—]{1,2}\s)/g)) {
    starts.push(range.start + match.index + match[0].length);
  }
  const pairs: Pair[] = [];
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? range.end;
    const head = hasDash(context, paragraph, { start, end })
      ? readRelatedHead(context, paragraph, { start, end })
      : undefined;
    if (!head) return undefined;
    pairs.push({ start, end, head });
  }
  return pairs;
}

function hasDash(context: Context, paragraph: Paragraph, range: Range): boolean {
  const dash = /\s[-–—]{1,2}\s/.exec(context.text.slice(range.start, range.end));
  if (!dash) return false;
  const names = readNameList(context, paragraph, { start: range.start, end: range.start + dash.index });
  return names !== undefined && names.length > 0;
}

/** The dash or colon that ends the head of an entry, outside code and links. */
function findSeparator({ text }: Context, holder: Nodes, range: Range): Range | undefined {
  const inside =
    "children" in holder ? holder.children.filter(({ type }) => type !== "text").map(rangeOf) : [];
  for (const match of text
    .slice(range.start, range.end)
    .matchAll(/\s+(?:--|[-–—])(?:\s+|(?=\w))|\s*:(?:\s+|$)|(?:--|[-–—])\s+/g)) {
    const start = range.start + match.index;
    if (inside.some((mark) => start >= mark.start && start < mark.end)) continue;
    return { start, end: start + match[0].length };
  }
  return undefined;
}

function isGlued(text: string, names: NameInText[]): boolean {
  return names.some(({ end }) => text[end] === "/");
}

/** An entry that does not start with a name stays as text; names that it marks count all the same. */
function keepUnclear(
  context: Context,
  item: ListItem,
  { range, inner }: { range: Range; inner: Range },
  collected: Collected,
): void {
  const marked = findMarkedNames(context, item, inner);
  for (const { name } of marked) addName({ name }, collected);
  collected.pieces.push(range);
  if (marked.length > 0) return;
  const message = `Unexpected entry ${JSON.stringify(collapse(context.text.slice(inner.start, inner.end)).slice(0, 80))}, expected the name of an event.`;
  context.report("related-unclear", { field: "related", at: range.start, message, hint: HINT });
  collected.hasReported = true;
}

function addNames(context: Context, { head, note, range }: Entry, collected: Collected): void {
  if (head.isGlued) {
    const message = `Unexpected slash between ${head.names.map(({ name }) => JSON.stringify(name)).join(" and ")}, expected one name in each entry.`;
    context.report("related-unclear", { field: "related", at: range.start, message, hint: HINT });
  }
  for (const { name, url } of head.names) {
    const isOwn = name.toLowerCase() === collected.own;
    const withLink = url ? [note, linkNote(name, url)].filter(Boolean).join(" ") : note;
    if (isOwn && withLink !== "" && head.names.length === 1) collected.pieces.push(range);
    else addName({ name, ...(withLink ? { note: withLink } : {}) }, collected);
  }
}

/** The address of a linked name, as a link that shows its host; a link to the name's own document says no more. */
function linkNote(name: string, url: string): string {
  if (!URL.canParse(url))
    return url.replace(/^\.?\//, "").toLowerCase() === `${name.toLowerCase()}.md` ? "" : `(${url})`;
  return `([${new URL(url).host}](${/[\s()<>]/.test(url) ? `<${url}>` : url}))`;
}

function addName(entry: Related, collected: Collected): void {
  if (entry.name.toLowerCase() === collected.own) return;
  const known = collected.related.find(({ name }) => name === entry.name);
  if (!known) collected.related.push(entry);
  else if (entry.note && !known.note) known.note = entry.note;
  else if (entry.note) known.note = `${known.note}\n\n${entry.note}`;
}

const HINT = "Write one bullet for each: * name - what it has to do with this event.";

interface Collected {
  related: Related[];
  pieces: Range[];
  own: string;
  hasReported?: boolean;
}

export interface RelatedHead {
  names: NameInText[];
  /** Offset of the note. */
  note: number;
  isGlued: boolean;
  /** The name begins a sentence that may name more. */
  isProse?: boolean;
}

export interface Pair extends Range {
  head: RelatedHead;
}

interface Entry {
  head: RelatedHead;
  note: string;
  range: Range;
}
