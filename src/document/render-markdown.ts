import type { Element, Root as HastRoot } from "hast";
import { sanitize, type Schema } from "hast-util-sanitize";
import { toHtml } from "hast-util-to-html";
import type { Root } from "mdast";
import { toHast } from "mdast-util-to-hast";
import { collapse } from "./fold.ts";
import { parseMarkdown } from "./markdown.ts";
import { makeHarmless, type LinkOptions } from "./harmless-tree.ts";

/**
 * Renders Markdown that anybody may have written to HTML that may stand in a page: only elements and attributes of the
 * list below, raw HTML and images as text, links to the web, to mail and to the events that `linkTo` knows.
 * `inline` renders one line without a paragraph around it.
 */
export function renderMarkdown(markdown: string, options: RenderOptions = {}): string {
  const root = makeHarmless(options.inline ? parseInline(markdown) : parseMarkdown(markdown), options);
  const tree = toHast(root) as HastRoot;
  addTableScopes(tree);
  addCodeLabels(tree);
  return toHtml(sanitize(options.inline ? unwrapParagraph(tree) : tree, SCHEMA)).trim();
}

/** Parses one line as a paragraph, whatever it starts with. */
function parseInline(markdown: string): Root {
  const guard = "x ";
  const [paragraph] = parseMarkdown(guard + collapse(markdown)).children;
  const first = paragraph?.type === "paragraph" ? paragraph.children[0] : undefined;
  if (first?.type === "text") first.value = first.value.slice(guard.length);
  return { type: "root", children: paragraph ? [paragraph] : [] };
}

function unwrapParagraph(tree: HastRoot): HastRoot {
  const [paragraph] = tree.children;
  return paragraph?.type === "element" ? { type: "root", children: paragraph.children } : tree;
}

function addTableScopes(tree: HastRoot | Element): void {
  for (const child of tree.children) {
    if (child.type !== "element") continue;
    if (child.tagName === "th") child.properties["scope"] = "col";
    addTableScopes(child);
  }
}

/** Names the language of a fence in words, as the document does; an attribute would hide it. */
function addCodeLabels(tree: HastRoot | Element): void {
  for (const child of tree.children) {
    if (child.type !== "element") continue;
    const [code] = child.tagName === "pre" ? child.children : [];
    if (code?.type === "element") labelCode(child, code);
    else addCodeLabels(child);
  }
}

function labelCode(pre: Element, code: Element): void {
  const { className } = code.properties;
  const language = Array.isArray(className) ? String(className[0]).replace(/^language-/, "") : "";
  if (!/^[\w+-]{1,20}$/.test(language)) delete code.properties["className"];
  const label = [language, code.data?.meta].filter(Boolean).join(" ");
  if (label)
    pre.children.unshift({
      type: "element",
      tagName: "small",
      properties: {},
      children: [{ type: "text", value: label }],
    });
}

const SCHEMA: Schema = {
  tagNames: [
    ...["p", "a", "em", "strong", "del", "code", "pre", "br", "hr", "blockquote", "small"],
    ...["ul", "ol", "li", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td"],
  ],
  attributes: {
    a: ["href", ["rel", "noopener"]],
    code: [["className", /^language-[\w+-]{1,20}$/]],
    ol: ["start"],
    th: ["scope"],
  },
  protocols: { href: ["http", "https", "mailto"] },
  ancestors: {
    li: ["ol", "ul"],
    thead: ["table"],
    tbody: ["table"],
    tr: ["table"],
    th: ["table"],
    td: ["table"],
  },
  strip: ["script", "style"],
};

export interface RenderOptions extends LinkOptions {
  inline?: boolean;
}
