import type { Argument, Hook, Related } from "../event/event.ts";
import type { SectionKey } from "../event/sections.ts";
import type { Context } from "./context.ts";
import { collapse, foldLabel } from "./fold.ts";
import { parseArguments } from "./parse-arguments.ts";
import { parseHooks } from "./parse-hooks.ts";
import { findSummary, parseIntro } from "./parse-intro.ts";
import { parseRelated } from "./parse-related.ts";
import { splitTagWord } from "./parse-tags.ts";
import type { Glossary, Outline, Section } from "./sections.ts";
import { isStatedNone } from "./stated-none.ts";
import { blockRange, plainText, rangeOf, type Block, type Range } from "./tree.ts";

/** Reads each section into typed fields, and collects the pieces that became none. */
export function readSections(context: Context, outline: Outline): Fields {
  const fields: Fields = { summary: "", args: [], hooks: [], related: [], pieces: new Map() };
  const hasIntro = outline.sections.some(({ key }) => key === "intro");
  for (const section of outline.sections) readSection(context, section, { fields, hasIntro });
  for (const glossary of outline.glossaries) keepPieces(fields, "arguments", readGlossary(context, glossary));
  return fields;
}

function readSection(
  context: Context,
  section: Section,
  { fields, hasIntro }: { fields: Fields; hasIntro: boolean },
): void {
  const { key, blocks } = section;
  if (key === "intro" || (key === undefined && !hasIntro && startsWithSummary(context, blocks))) {
    const { summary, pieces } = parseIntro(context, fields.summary === "" ? blocks : []);
    keepPieces(fields, "intro", fields.summary === "" ? pieces : wholeBlocks(context, blocks));
    fields.summary ||= summary;
  } else if (key === "arguments") {
    const { args, pieces } = parseArguments(context, blocks);
    fields.args.push(...args);
    keepPieces(fields, key, pieces);
  } else if (key === "hooks") {
    const { hooks, pieces } = parseHooks(context, blocks);
    fields.hooks.push(...hooks);
    keepPieces(fields, key, pieces);
  } else if (key === "related") {
    const { related, pieces } = parseRelated(context, blocks);
    for (const entry of related)
      if (!fields.related.some(({ name }) => name === entry.name)) fields.related.push(entry);
    keepPieces(fields, key, pieces);
  } else if (!(key === "issues" && blocks.every((block) => isEmptyIssue(context, block)))) {
    keepPieces(fields, key ?? "intro", wholeBlocks(context, blocks));
  }
}

function startsWithSummary(context: Context, blocks: Block[]): boolean {
  const paragraph = blocks.find(({ type }) => type === "paragraph");
  return paragraph !== undefined && findSummary(context, rangeOf(paragraph)) !== undefined;
}

function isEmptyIssue({ text }: Context, block: Block): boolean {
  const { start, end } = rangeOf(block);
  const isText = block.type === "paragraph" || (block.type === "list" && block.children.length === 1);
  return isText && isStatedNone(text.slice(start, end).replace(/^\s*[*+-]\s/, ""), "issues");
}

/** Whether a list of available tags says nothing but what the site's own glossary says. */
export function isPlainGlossary({ blocks }: Glossary): boolean {
  return blocks.every(
    (block) =>
      entriesOf(block)?.every(({ word, line }) => isKnownEntry(word, line) || isStatedNone(line, "tags")) ===
      true,
  );
}

/** The list of available tags is dropped, for the site has its own; whatever else stands there is kept. */
function readGlossary(context: Context, { blocks }: Glossary): Range[] {
  const kept: Range[] = [];
  for (const block of blocks) {
    const entries = entriesOf(block);
    if (!entries) kept.push(blockRange(context.text, block));
    for (const { line, word } of entries ?? []) {
      if (splitTagWord(word) && !isKnownEntry(word, line)) reportEntry(context, block, line);
    }
  }
  return kept;
}

/** The entries of a block that explains tags or says that there are none; undefined where it does anything else. */
function entriesOf(block: Block): { line: string; word: string }[] | undefined {
  if (block.type === "thematicBreak") return [];
  if (block.type !== "list" && block.type !== "paragraph") return undefined;
  const lines = block.type === "list" ? block.children.map(plainText) : plainText(block).split("\n");
  const entries = lines.map((line) => ({ line, word: foldLabel(line).split(" ")[0] ?? "" }));
  return entries.every(({ line, word }) => splitTagWord(word) || isStatedNone(line, "tags"))
    ? entries
    : undefined;
}

/** A longer entry says more than what its tag means. */
function isKnownEntry(word: string, line: string): boolean {
  return KNOWN_ENTRIES.has(word) && line.length <= 160 && !line.includes("\n");
}

function reportEntry({ report }: Context, block: Block, line: string): void {
  report("foreign-tag-entry", {
    field: "args.tags",
    at: rangeOf(block).start,
    message: `Unexpected entry ${JSON.stringify(collapse(line).slice(0, 2000))} in the list of tags, expected K, U, TOCTOU and OPT.`,
    hint: "Remove the list: the site explains the tags.",
  });
}

const KNOWN_ENTRIES = new Set(["k", "u", "toctou", "opt"]);

function wholeBlocks({ text }: Context, blocks: Block[]): Range[] {
  return blocks.map((block) => blockRange(text, block));
}

function keepPieces({ pieces }: Fields, key: SectionKey, added: Range[]): void {
  if (added.length > 0) pieces.set(key, [...(pieces.get(key) ?? []), ...added]);
}

interface Fields {
  summary: string;
  args: Argument[];
  hooks: Hook[];
  related: Related[];
  pieces: Map<SectionKey, Range[]>;
}
