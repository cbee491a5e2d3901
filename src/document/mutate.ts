import { constantFrom, nat, oneof, record, tuple, type Arbitrary, array } from "fast-check";
import type { CorpusDocument } from "./corpus.ts";

/** Documents with a few lines removed, doubled, swapped, cut or broken: what real writers and bad merges do. */
export function mutated(documents: CorpusDocument[]): Arbitrary<CorpusDocument> {
  const mutation = record({ kind: nat(7), line: nat(), other: nat(), column: nat(), snippet: oneof(constantFrom(...SNIPPETS)) });
  return tuple(constantFrom(...documents), array(mutation, { minLength: 1, maxLength: 4 })).map(([{ file, text }, mutations]) => ({
    file,
    text: mutations.reduce(apply, text.split("\n")).join("\n"),
  }));
}

function apply(lines: string[], { kind, line, other, column, snippet }: Mutation): string[] {
  const at = lines.length > 0 ? line % lines.length : 0;
  const text = lines[at] ?? "";
  const place = column % (text.length + 1);
  const put = (...replaced: string[]): string[] => lines.toSpliced(at, 1, ...replaced);
  switch (kind) {
    case 0:
      return put();
    case 1:
      return put(text, lines[other % Math.max(1, lines.length)] ?? "");
    case 2:
      return put(snippet, text);
    case 3:
      return put(text.slice(0, place) + snippet + text.slice(place));
    case 4:
      return put(text.slice(0, place) + text.slice(place + 2));
    case 5:
      return lines.slice(0, at);
    case 6:
      return put(snippet + text);
    default:
      return put(text + snippet);
  }
}

const SNIPPETS = [
  ...["*", "**", "_", "`", "```", "```c", "~~~", "<", "<b>", "<!--", "-->", "[", "](x)", "[a]: b", "[a][b]", "[^1]", "[^1]: n", "&amp;", "\\"],
  ...["> ", "# ", "###y", "---", "===", "\t", "    ", "- ", "* ", "1. ", "|a|b|\n|-|-|", "- [ ] x", "http://a.b", "\n\n"],
  ...["## Hooks", "## Issues", "## Intro", "## Arguments", "## Related Events", "### Available Tags", "### x", "#### Type", "None"],
  ...["(", "()", "(2)", ":", "[K]", "[U", "K", "`x`:`y`[K] - z", " - ", "–", "é", "\u00A0", "\r"],
];

interface Mutation {
  kind: number;
  line: number;
  other: number;
  column: number;
  snippet: string;
}
