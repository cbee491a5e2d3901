import { readLinkTarget } from "./link-target.ts";
import { parseMarkdown } from "./markdown.ts";
import { normaliseText } from "./source.ts";
import { plainText, walk } from "./tree.ts";

/**
 * The addresses of other sites that a document leads to behind other words, each once, in document order. A page shows
 * them in full: paper has no links, and an address is part of what the document says.
 */
export function listLinks(text: string): string[] {
  const urls = new Set<string>();
  for (const { node } of walk(parseMarkdown(normaliseText(text)))) {
    if (node.type !== "link" && node.type !== "definition") continue;
    if (node.type === "link" && plainText(node) === node.url) continue;
    if (readLinkTarget(node.url).kind === "external")
      urls.add([node.url, node.title].filter(Boolean).join(" "));
  }
  return [...urls];
}
