import { parseMarkdown } from "./markdown.ts";
import { plainText } from "./tree.ts";

/** The words of a Markdown text without its marks, on one line. */
export function readPlainText(markdown: string): string {
  return plainText(parseMarkdown(markdown)).replace(/\s+/g, " ").trim();
}
