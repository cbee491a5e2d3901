import type { Root } from "mdast";
import { markdownToMdast } from "satteri";

/**
 * The one place that knows the Markdown parser. CommonMark with tables, footnotes and strikethrough; positions are
 * UTF-16 offsets into `text`, which must have LF line ends and no byte order mark.
 */
export function parseMarkdown(text: string): Root {
  return markdownToMdast(text, { features: { frontmatter: false } }) as Root;
}
