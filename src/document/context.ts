import type { Definition, Nodes, Root } from "mdast";
import type { Report } from "./source.ts";
import { findAll, rangeOf, type Range } from "./tree.ts";

/** What the readers of all sections share. */
export interface Context {
  /** The name the document is read under: the stem of its file. */
  name: string;
  /** The text that all offsets belong to. */
  text: string;
  root: Root;
  /** The first definition of each label. */
  definitions: Map<string, Definition>;
  report: Report;
}

/** Returns the context of a parsed text. */
export function createContext(parts: Omit<Context, "definitions">): Context {
  const definitions = new Map<string, Definition>();
  for (const definition of findAll(parts.root, "definition")) {
    if (!definitions.has(definition.identifier)) definitions.set(definition.identifier, definition);
  }
  return { ...parts, definitions };
}

/** The source of a stretch inside `holder`, with its reference links written out, so that it stands on its own. */
export function sourceOf({ text, definitions }: Context, holder: Nodes, range: Range): string {
  let result = "";
  let from = range.start;
  for (const reference of findAll(holder, "linkReference")) {
    const { start, end } = rangeOf(reference);
    const definition = definitions.get(reference.identifier);
    if (!definition || start < from || end > range.end) continue;
    const label = reference.children
      .map((child) => text.slice(rangeOf(child).start, rangeOf(child).end))
      .join("");
    result += `${text.slice(from, start)}[${label}](${inlineTarget(definition)})`;
    from = end;
  }
  return result + text.slice(from, range.end);
}

function inlineTarget({ url, title }: Definition): string {
  const target = /[\s()<>]/.test(url) || url === "" ? `<${url.replace(/[<>]/g, "\\$&")}>` : url;
  return title ? `${target} ${JSON.stringify(title)}` : target;
}
