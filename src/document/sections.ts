import type { Blockquote, Definition, Heading } from "mdast";
import { SECTIONS, type SectionKey } from "../event/sections.ts";
import type { Context } from "./context.ts";
import { editDistance } from "../event/edit-distance.ts";
import { bareName, foldLabel } from "./fold.ts";
import { parseNotice, type Notice } from "./notice.ts";
import { plainText, rangeOf, type Block } from "./tree.ts";

/**
 * Cuts a document at the headings that are known. A heading that is not belongs to the section above it, and so does
 * what follows; what stands before the first section is its own section without a heading.
 */
export function splitSections(context: Context): Outline {
  const outline: Outline = {
    title: undefined,
    sections: [],
    glossaries: [],
    notices: [],
    definitions: [],
    breaks: [],
  };
  const atTop = new Set(
    context.root.children.map((block) => (isTopHeading(block) ? matchSection(block)?.key : undefined)),
  );
  let section: Section = { key: undefined, heading: undefined, blocks: [] };
  let glossary: Glossary | undefined;
  outline.sections.push(section);
  for (const block of context.root.children) {
    const notice = block.type === "blockquote" ? parseNotice(plainText(block)) : undefined;
    if (notice && block.type === "blockquote") outline.notices.push({ ...notice, node: block });
    if (notice?.isWhole) continue;
    if (block.type === "definition") outline.definitions.push(block);
    else if (block.type === "thematicBreak" && !outline.title && section.blocks.length === 0)
      outline.breaks.push(block);
    else if (block.type !== "heading") (glossary ?? section).blocks.push(block);
    else if (isTitle(block, outline, context)) outline.title = block;
    else if (isGlossaryHeading(block)) outline.glossaries.push((glossary = { heading: block, blocks: [] }));
    else {
      glossary = undefined;
      const match = matchSection(block);
      const isSection = match && (block.depth <= 2 || (match.isExact && !atTop.has(match.key)));
      if (isSection) {
        section = { key: match.key, heading: block, blocks: [] };
        reportHeading(block, match, outline, context);
        outline.sections.push(section);
      } else {
        if (block.depth <= 2) reportUnknown(block, context);
        section.blocks.push(block);
      }
    }
  }
  return outline;
}

/** The section that a heading opens, by its folded text, with a few alternative titles and small misspellings. */
export function matchSection(heading: Heading): Match | undefined {
  const label = foldLabel(plainText(heading));
  const exact = LABELS.get(label);
  if (exact) return { key: exact, isExact: true };
  if (label.length < 5) return undefined;
  const limit = label.length >= 8 ? 2 : 1;
  const near = [...LABELS].find(([known]) => known.length >= 5 && editDistance(label, known, limit) <= limit);
  return near ? { key: near[1], isExact: false } : undefined;
}

function isGlossaryHeading(heading: Heading): boolean {
  return heading.depth >= 2 && editDistance(foldLabel(plainText(heading)), "available tags", 2) <= 2;
}

function isTopHeading(block: Block): block is Heading {
  return block.type === "heading" && block.depth <= 2;
}

function isTitle(heading: Heading, outline: Outline, { name }: Context): boolean {
  if (outline.title || outline.sections.length > 1) return false;
  if (heading.depth === 1)
    return matchSection(heading) === undefined || bareName(plainText(heading)).toLowerCase() === name;
  return bareName(plainText(heading)).toLowerCase() === name.toLowerCase();
}

function reportHeading(
  heading: Heading,
  { key, isExact }: Match,
  { sections }: Outline,
  { report }: Context,
): void {
  const at = rangeOf(heading).start;
  const field = FIELDS[key];
  const { title } = SECTIONS[key];
  if (!isExact) {
    const message = `Unexpected heading ${JSON.stringify(plainText(heading))}, expected ${JSON.stringify(title)}.`;
    report("misspelt-heading", { field, at, message, hint: `Write ## ${title}.` });
  }
  if (sections.some((section) => section.key === key)) {
    const message = `Unexpected second section ${JSON.stringify(title)}, expected one.`;
    report("repeated-section", { field, at, message, hint: `Move its text into the first ## ${title}.` });
  }
}

function reportUnknown(heading: Heading, { report }: Context): void {
  report("unknown-section", {
    field: "document",
    at: rangeOf(heading).start,
    message: `Unexpected section ${JSON.stringify(plainText(heading).slice(0, 200))}, expected one of ${TITLES.join(", ")}.`,
    hint: "Put the text into one of these sections, below a heading of level 3 or more where it needs one.",
  });
}

const TITLES = Object.values(SECTIONS).map(({ title }) => title);

/** The field of a section, for diagnostics. */
const FIELDS = {
  intro: "summary",
  description: "document",
  arguments: "args",
  hooks: "hooks",
  example: "document",
  issues: "document",
  related: "related",
} as const satisfies Record<SectionKey, string>;

const LABELS = new Map<string, SectionKey>([
  ...Object.entries(SECTIONS).map(([key, { title }]): [string, SectionKey] => [
    foldLabel(title),
    key as SectionKey,
  ]),
  ["introduction", "intro"],
  ["descriptions", "description"],
  ["argument", "arguments"],
  ["hook", "hooks"],
  ["example use cases", "example"],
  ["example", "example"],
  ["examples", "example"],
  ["use case", "example"],
  ["use cases", "example"],
  ["issue", "issues"],
  ["known issues", "issues"],
  ["related event", "related"],
  ["related syscall", "related"],
  ["related syscalls", "related"],
  ["related system calls", "related"],
]);

export interface Section {
  key: SectionKey | undefined;
  heading: Heading | undefined;
  /** Without definitions, notices and the list of available tags. */
  blocks: Block[];
}

export interface Glossary {
  heading: Heading;
  blocks: Block[];
}

export interface Outline {
  title: Heading | undefined;
  sections: Section[];
  glossaries: Glossary[];
  notices: (Notice & { node: Blockquote })[];
  definitions: Definition[];
  /** Thematic breaks above the title. */
  breaks: Block[];
}

interface Match {
  key: SectionKey;
  isExact: boolean;
}
