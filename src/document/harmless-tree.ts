import type { Html, Image, Link, Nodes, Parents, PhrasingContent, Root, RootContent } from "mdast";
import { bareName } from "./fold.ts";
import { readLinkTarget } from "./link-target.ts";
import { findAll, plainText } from "./tree.ts";

/**
 * Replaces in a tree what must not become HTML: raw HTML, images, footnotes and check boxes become text, links that
 * lead nowhere allowed become their text and address, headings go below those of the page.
 */
export function makeHarmless(root: Root, options: LinkOptions): Root {
  resolveReferences(root);
  const depths = findAll(root, "heading").map(({ depth }) => depth);
  rewrite(root, { ...options, shift: 3 - Math.min(...depths), isLinked: false });
  return root;
}

/** From the leaves up, so that whatever replaces a node holds only what was replaced itself. */
function rewrite(parent: Parents, state: State): void {
  const children: Nodes[] = [];
  for (const child of parent.children as Nodes[]) {
    if ("children" in child) rewrite(child, { ...state, isLinked: state.isLinked || child.type === "link" });
    children.push(...replace(child, parent, state));
  }
  parent.children = children as never;
}

function replace(node: Nodes, parent: Parents, state: State): Nodes[] {
  switch (node.type) {
    case "html":
      return [asText(node.value, parent)];
    case "image":
      return [{ type: "text", value: imageText(node) }];
    case "footnoteReference":
      return [{ type: "text", value: `[^${node.label ?? node.identifier}]` }];
    case "footnoteDefinition":
      return [
        { type: "paragraph", children: [{ type: "text", value: `[^${node.label ?? node.identifier}]:` }] },
        ...node.children,
      ];
    case "heading":
      return [{ ...node, depth: Math.min(6, Math.max(3, node.depth + state.shift)) as 3 }];
    case "listItem":
      return [typeof node.checked === "boolean" ? unchecked(node) : node];
    case "link":
      return replaceLink(node, state);
    case "inlineCode":
      return [linkCode(node, state)];
    default:
      return [node];
  }
}

function replaceLink(node: Link, { linkTo, isLinked }: State): Nodes[] {
  const target = readLinkTarget(node.url);
  const inner = node.children as Nodes[];
  if (isLinked) return inner;
  if (target.kind === "external")
    return [{ ...node, title: null, data: { hProperties: { rel: ["noopener"] } } }];
  const href = target.kind === "event" ? linkTo?.(target.name) : undefined;
  if (href !== undefined && target.kind === "event")
    return [{ ...node, url: href + target.fragment, title: null }];
  const text = plainText(node);
  const isSaid = target.kind === "event" ? text.includes(target.name) : text === node.url;
  return isSaid ? inner : [...inner, { type: "text", value: ` (${node.url})` }];
}

function linkCode(node: Nodes & { type: "inlineCode" }, { linkTo, isLinked }: State): PhrasingContent {
  const href = isLinked ? undefined : linkTo?.(bareName(node.value));
  return href === undefined ? node : { type: "link", url: href, children: [node] };
}

function unchecked(node: Nodes & { type: "listItem" }): Nodes {
  const mark: RootContent = {
    type: "paragraph",
    children: [{ type: "text", value: node.checked ? "[x] " : "[ ] " }],
  };
  const [first, ...others] = node.children;
  if (first?.type === "paragraph") mark.children.push(...first.children);
  return {
    ...node,
    checked: null,
    children: [mark, ...(first && first.type !== "paragraph" ? [first] : []), ...others],
  };
}

function imageText({ alt, url }: Image): string {
  return alt ? `${alt} (${url})` : url;
}

/** HTML between blocks needs a paragraph around its text. */
function asText(value: Html["value"], parent: Parents): Nodes {
  const text: Nodes = { type: "text", value };
  return BLOCKS.has(parent.type) ? { type: "paragraph", children: [text] } : text;
}

/** Writes links and images out where they refer to a definition, so that one rule judges both forms. */
function resolveReferences(root: Root): void {
  const definitions = new Map(
    findAll(root, "definition")
      .toReversed()
      .map((definition) => [definition.identifier, definition]),
  );
  for (const reference of [...findAll(root, "linkReference"), ...findAll(root, "imageReference")]) {
    const definition = definitions.get(reference.identifier);
    if (!definition) continue;
    const type = reference.type === "linkReference" ? "link" : "image";
    Object.assign(reference, { type, url: definition.url, title: null });
  }
}

const BLOCKS = new Set(["root", "blockquote", "listItem", "footnoteDefinition"]);

export interface LinkOptions {
  /** The address of an event's page, or undefined where there is no such event. */
  linkTo?(name: string): string | undefined;
}

interface State extends LinkOptions {
  /** What is added to the depth of each heading. */
  shift: number;
  isLinked: boolean;
}
