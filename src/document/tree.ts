import type { Node, Nodes, RootContent } from "mdast";

/** A stretch of the text. */
export interface Range {
  start: number;
  end: number;
}

/** Where a node stands; nodes without a position take no room. */
export function rangeOf(node: Node): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** Where a block stands, from the start of its first line, so that its indentation is part of it. */
export function blockRange(text: string, node: Node): Range {
  const { start, end } = rangeOf(node);
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  return { start: text.slice(lineStart, start).trim() === "" ? lineStart : start, end };
}

/** All nodes below and including `root`, in document order; no recursion, so that depth costs no stack. */
export function* walk(root: Nodes): Generator<{ node: Nodes; depth: number }> {
  const stack: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }];
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    yield entry;
    if (!("children" in entry.node)) continue;
    const depth = entry.depth + (NESTING.has(entry.node.type) ? 1 : 0);
    const children = entry.node.children as Nodes[];
    for (let index = children.length - 1; index >= 0; index--) {
      stack.push({ node: children[index] as Nodes, depth });
    }
  }
}

/** The nodes of one type below `root`. */
export function findAll<Type extends Nodes["type"]>(
  root: Nodes,
  type: Type,
): Extract<Nodes, { type: Type }>[] {
  const found: Extract<Nodes, { type: Type }>[] = [];
  for (const { node } of walk(root)) {
    if (node.type === type) found.push(node as Extract<Nodes, { type: Type }>);
  }
  return found;
}

/** What a reader sees of a node: values of text, code and HTML, without marks and escapes. */
export function plainText(root: Nodes): string {
  let text = "";
  for (const { node } of walk(root)) {
    if (node.type === "break") text += "\n";
    else if (node.type === "image" || node.type === "imageReference") text += node.alt ?? "";
    else if ("value" in node) text += node.value;
  }
  return text;
}

export type Block = RootContent;

/** What counts towards the depth of nesting. */
const NESTING = new Set([
  "blockquote",
  "list",
  "emphasis",
  "strong",
  "delete",
  "link",
  "linkReference",
  "footnoteDefinition",
]);
