import type { Diagnostic, Field } from "./diagnostic.ts";
import { frontmatterEnd } from "./frontmatter.ts";
import { parseArgumentHead } from "./parse-argument.ts";
import type { Parsed } from "./parse-document.ts";
import { groupHooks, hookNameOf } from "./parse-hooks.ts";
import { readRelatedHead, splitPairs, type RelatedHead } from "./parse-related.ts";
import { readNameList } from "./related-names.ts";
import type { Section } from "./sections.ts";
import { createLocator, normaliseText } from "./source.ts";
import { rangeOf } from "./tree.ts";

/**
 * Returns where a document states what: arguments with their types and tags, hooks, related events (its own name among
 * them, which the event leaves out), its status. `text` is the document as it was read.
 */
export function findPlaces(text: string, parsed: Parsed): Places {
  const locate = createLocator(parsed.context.text);
  const places = Map.groupBy(listPlaces(text, parsed), ({ field, name }) => keyOf(field, name));
  const title = parsed.outline.title ? rangeOf(parsed.outline.title).start : 0;
  return {
    find(field, name, nth = 0) {
      const named = places.get(keyOf(field, name)) ?? [];
      const section = SECTION_OF[field] && places.get(keyOf(SECTION_OF[field], null));
      return locate((named[nth] ?? named[0] ?? section?.[0])?.at ?? title);
    },
    has: (field, name) => places.has(keyOf(field, name)),
    findWord(word) {
      const found = wordPattern(word).exec(parsed.context.text);
      return locate(found?.index ?? title);
    },
    findText(words) {
      const pattern = words.split(" ").map(RegExp.escape).join("\\s+");
      const found = new RegExp(pattern).exec(parsed.context.text);
      return locate(found?.index ?? title);
    },
  };
}

function keyOf(field: Field, name: string | null): string {
  return name === null ? field : `${field} ${name}`;
}

/** Where a field without a name is: at the heading of its section. */
const SECTION_OF: Partial<Record<Field, Field>> = {
  args: "args",
  "args.name": "args",
  "args.type": "args",
  "args.tags": "args",
  "hooks.name": "hooks",
  related: "related",
};

function listPlaces(text: string, parsed: Parsed): Place[] {
  const places: Place[] = [];
  for (const section of parsed.outline.sections) {
    const { key, heading } = section;
    const field = key === "arguments" ? "args" : key;
    if (heading && (field === "args" || field === "hooks" || field === "related"))
      places.push({ field, name: null, at: rangeOf(heading).start });
    if (key === "arguments") places.push(...listArguments(parsed, section));
    if (key === "hooks")
      for (const group of groupHooks(section.blocks).groups)
        places.push({
          field: "hooks.name",
          name: hookNameOf(group.heading),
          at: rangeOf(group.heading).start,
        });
    if (key === "related") places.push(...listRelated(parsed, section));
  }
  const normalised = normaliseText(text);
  const status = /^status:/m.exec(normalised.slice(0, frontmatterEnd(normalised)));
  if (status) places.push({ field: "document", name: "status", at: status.index });
  return places;
}

function listArguments({ context, event }: Parsed, { blocks }: Section): Place[] {
  const names = new Set(event.args.map(({ name }) => name));
  const items = blocks.flatMap((block) => (block.type === "list" ? block.children : []));
  return items.flatMap((item): Place[] => {
    const [paragraph] = item.children;
    const head = paragraph?.type === "paragraph" ? parseArgumentHead(context.text, paragraph) : undefined;
    if (!paragraph || !head || !names.has(head.name)) return [];
    const { name, typeAt, tagsAt } = head;
    return [
      { field: "args.name", name, at: rangeOf(paragraph).start },
      { field: "args.type", name, at: typeAt },
      { field: "args.tags", name, at: tagsAt },
    ];
  });
}

/** Names at the head of an entry first, then every other mention, so that each related name has a place. */
function listRelated({ context, event }: Parsed, section: Section): Place[] {
  const heads = listHeads(context, section)
    .filter(({ isProse }) => !isProse)
    .flatMap(({ names }) => names)
    .map(({ name, start }) => ({ field: "related" as const, name, at: start }));
  const own = heads.filter(({ name }) => name.toLowerCase() === context.name.toLowerCase());
  const first = new Map(heads.toReversed().map(({ name, at }) => [name, at]));
  const others = event.related.flatMap(({ name }): Place[] => {
    const at = first.get(name) ?? findWord(context.text, name, section);
    return at === undefined ? [] : [{ field: "related", name, at }];
  });
  return [...own.map((place) => ({ ...place, name: context.name })), ...others];
}

function listHeads(context: Parsed["context"], { blocks }: Section): RelatedHead[] {
  return blocks.flatMap((block): RelatedHead[] => {
    if (block.type === "list")
      return block.children.flatMap((item) => {
        const [paragraph] = item.children;
        const head = paragraph && readRelatedHead(context, paragraph, rangeOf(paragraph));
        return head ?? [];
      });
    if (block.type !== "paragraph") return [];
    const range = rangeOf(block);
    const pairs = splitPairs(context, block, range);
    if (pairs) return pairs.map(({ head }) => head);
    const names = readNameList(context, block, range);
    return names ? [{ names, note: range.end, isGlued: false }] : [];
  });
}

function findWord(text: string, name: string, { blocks }: Section): number | undefined {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return undefined;
  const { start } = rangeOf(first);
  const found = wordPattern(name).exec(text.slice(start, rangeOf(last).end));
  return found ? start + found.index : undefined;
}

/** A whole word, its underscores escaped or not. */
function wordPattern(word: string): RegExp {
  return new RegExp(`(?<!\\w)${RegExp.escape(word).replaceAll("_", String.raw`\\?_`)}(?!\\w)`);
}

export interface Places {
  /** The place of the nth statement of this kind about `name`, else of its section, else of the title. */
  find(field: Field, name: string | null, nth?: number): Position;
  has(field: Field, name: string): boolean;
  /** The first place of a whole word, else of the title. */
  findWord(word: string): Position;
  /** The first place of a text whose white space was collapsed, else of the title. */
  findText(words: string): Position;
}

type Position = Pick<Diagnostic, "line" | "column">;

interface Place {
  field: Field;
  name: string | null;
  /** Offset. */
  at: number;
}
