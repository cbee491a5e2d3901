import type { Edit } from "./edit.ts";
import type { Parsed } from "./parse-document.ts";
import { groupHooks } from "./parse-hooks.ts";
import { rangeOf } from "./tree.ts";

/** Turns lines that start with `Type:` and `Purpose:` below a hook into headings. */
export function fixHookLines({ context, outline }: Parsed): Edit[] {
  const groups = outline.sections.flatMap(({ key, blocks }) =>
    key === "hooks" ? groupHooks(blocks).groups : [],
  );
  return groups.flatMap(({ blocks }) => {
    const [only, ...others] = blocks;
    if (only?.type !== "paragraph" || others.length > 0) return [];
    const { start, end } = rangeOf(only);
    const labels = [...context.text.slice(start, end).matchAll(/^[ \t]*(type|purpose)[ \t]*:[ \t]*/gim)];
    if (labels[0]?.index !== 0) return [];
    return labels.map((match) => {
      const label = match[1]?.toLowerCase() === "type" ? "Type" : "Purpose";
      const isSetApart =
        match.index === 0 &&
        /(?:^|\n)(?:#.*|[ \t]*)\n[ \t]*$/.test(context.text.slice(Math.max(0, start - 300), start));
      const text = `${isSetApart ? "" : "\n"}#### ${label}\n\n`;
      return { start: start + match.index, end: start + match.index + match[0].length, text };
    });
  });
}
