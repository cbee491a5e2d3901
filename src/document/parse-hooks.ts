import type { Heading } from "mdast";
import type { Hook } from "../event/event.ts";
import { PROBE_TYPES } from "../event/probe-types.ts";
import { sourceOf, type Context } from "./context.ts";
import { editDistance } from "../event/edit-distance.ts";
import { bareName, collapse, foldLabel } from "./fold.ts";
import { parseProbeTypes } from "./parse-probe-types.ts";
import { dedent } from "./prose.ts";
import { isStatedNone } from "./stated-none.ts";
import { blockRange, findAll, plainText, rangeOf, type Block, type Range } from "./tree.ts";

/** Reads the blocks of a Hooks section: a hook for each heading of level 3, and the pieces above the first. */
export function parseHooks(context: Context, blocks: Block[]): { hooks: Hook[]; pieces: Range[] } {
  const hooks: Hook[] = [];
  const pieces: Range[] = [];
  const { before, groups } = groupHooks(blocks);
  for (const block of before) {
    const range = blockRange(context.text, block);
    if (!isStatedNone(context.text.slice(range.start, range.end), "hooks")) pieces.push(range);
  }
  for (const group of groups) {
    const hook = readHook(context, group);
    if (hook) hooks.push(hook);
    else pieces.push(...group.blocks.map((block) => blockRange(context.text, block)));
  }
  return { hooks, pieces };
}

/** Cuts the blocks of a Hooks section at its headings of level 3 or higher. */
export function groupHooks(blocks: Block[]): { before: Block[]; groups: HookGroup[] } {
  const before: Block[] = [];
  const groups: HookGroup[] = [];
  for (const block of blocks) {
    if (block.type === "heading" && block.depth <= 3 && !(groups.length > 0 && labelOf(block)))
      groups.push({ heading: block, blocks: [] });
    else (groups.at(-1)?.blocks ?? before).push(block);
  }
  return { before, groups };
}

/** Which label a heading or the start of a line is: the type or the purpose of a hook. */
export function labelOf(heading: Heading): Label | undefined {
  return matchLabel(plainText(heading));
}

/** The name of a hook: its heading without marks, escapes, angle brackets and `()`. */
export function hookNameOf(heading: Heading): string {
  return bareName(plainText(heading));
}

function readHook(context: Context, { heading, blocks }: HookGroup): Hook | undefined {
  const { report } = context;
  const name = hookNameOf(heading);
  const at = rangeOf(heading).start;
  if (name === "") {
    const message = "Unexpected empty heading, expected the symbol of a hook.";
    report("hook-name", {
      field: "hooks",
      at,
      message,
      hint: "Write ### and the symbol, such as ### security_file_open.",
    });
    return undefined;
  }
  const isSymbol = isHookSymbol(name);
  if (!isSymbol) {
    const message = `Unexpected hook ${JSON.stringify(name)}, expected a kernel symbol or tracepoint.`;
    report("hook-name", {
      field: "hooks",
      at,
      message,
      hint: "Write ### and the symbol, such as ### security_file_open.",
    });
  }
  const parts = readParts(context, blocks);
  const linked = findAll(heading, "link").length > 0 || findAll(heading, "linkReference").length > 0;
  const { start, end } = rangeOf(heading);
  if (linked) parts.more.unshift(collapse(sourceOf(context, heading, { start, end }).replace(/^#+/, "")));
  const { types, stated, foreign } = parseProbeTypes(parts.type);
  reportTypes(context, { at: parts.typeAt ?? at, name, types, stated: parts.type, foreign });
  const more = parts.more.filter(Boolean).join("\n\n");
  return {
    name,
    isSymbol,
    types,
    ...(stated ? { stated } : {}),
    purpose: parts.purpose,
    ...(more ? { more } : {}),
  };
}

/** Whether a name can be an attach point; words such as `Syscall` or `uprobes` cannot. */
export function isHookSymbol(name: string): boolean {
  if (!/^[A-Za-z_][\w.:]*$/.test(name) || NO_SYMBOLS.has(name.toLowerCase().replace(/s$/, ""))) return false;
  return name.includes("_") || name.includes(":") || name === name.toLowerCase();
}

const NO_SYMBOLS = new Set<string>([
  ...Object.keys(PROBE_TYPES),
  "syscall",
  "hook",
  "function",
  "entry",
  "none",
  "probe",
  "nothing",
]);

/** Type, purpose and the rest of a hook: below headings, or in lines that start with the label. */
function readParts(context: Context, blocks: Block[]): HookParts {
  const parts: HookParts = { type: "", typeAt: undefined, purpose: "", more: [] };
  let label: Label | "more" | undefined;
  for (const block of blocks) {
    const range = blockRange(context.text, block);
    const heading = block.type === "heading" ? (labelOf(block) ?? "more") : undefined;
    if (heading) label = heading;
    if (heading && heading !== "more") parts.typeAt ??= heading === "type" ? range.start : undefined;
    if (heading && heading !== "more") continue;
    const source = sourceOf(context, block, range);
    if (label === undefined) readLabelledLines(source, parts, range.start);
    else if (block.type !== "paragraph" || label === "more" || (label === "purpose" && parts.more.length > 0))
      parts.more.push(dedent(source));
    else parts[label] = collapse(`${parts[label]} ${source}`);
  }
  return parts;
}

function readLabelledLines(source: string, parts: HookParts, at: number): void {
  const rest: string[] = [];
  let label: Label | undefined;
  for (const line of source.split("\n")) {
    const match = /^\s*(?:[*+-]\s+)?[*_`]*(\w+)[*_`]*\s*[:=-][*_`]*\s*(.*)$/.exec(line);
    const found = match?.[1] ? matchLabel(match[1]) : undefined;
    if (found && match) {
      label = found;
      if (label === "type") parts.typeAt = at;
      parts[label] = collapse(`${parts[label]} ${match[2] ?? ""}`);
    } else if (label) parts[label] = collapse(`${parts[label]} ${line}`);
    else rest.push(line);
  }
  if (rest.length > 0) parts.more.push(dedent(rest.join("\n")));
}

function matchLabel(text: string): Label | undefined {
  const label = foldLabel(text).replace(/s$/, "");
  if (label === "type" || label === "probe type" || label === "hook type") return "type";
  return editDistance(label, "purpose", 1) <= 1 ? "purpose" : undefined;
}

function reportTypes({ report }: Context, { at, name, types, stated, foreign }: StatedTypes): void {
  const hook = JSON.stringify(name);
  if (types.includes("unknown")) {
    const found =
      stated === ""
        ? `no type of hook ${hook}`
        : `type ${JSON.stringify(stated.slice(0, 200))} of hook ${hook}`;
    report("hook-type", {
      field: "hooks.types",
      at,
      message: `Unexpected ${found}, expected a probe type.`.replace("Unexpected no type", "Found no type"),
      hint: `Write #### Type and one of ${KNOWN_TYPES}.`,
    });
  } else if (foreign.length > 0) {
    const message = `Unexpected word ${foreign.map((word) => JSON.stringify(word)).join(", ")} beside the type of hook ${hook}.`;
    report("hook-type-word", { field: "hooks.types", at, message, hint: `Write ${types.join(" + ")}.` });
  }
}

const KNOWN_TYPES = Object.keys(PROBE_TYPES)
  .filter((type) => type !== "unknown")
  .join(", ");

export interface HookGroup {
  heading: Heading;
  blocks: Block[];
}

type Label = "type" | "purpose";

interface HookParts {
  type: string;
  typeAt: number | undefined;
  purpose: string;
  more: string[];
}

interface StatedTypes {
  at: number;
  name: string;
  types: Hook["types"];
  stated: string;
  foreign: string[];
}
