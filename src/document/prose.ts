import type { Definition } from "mdast";
import type { Context } from "./context.ts";
import { findAll, rangeOf, type Range } from "./tree.ts";

/**
 * Puts stretches of a document together to one self-contained Markdown text: neighbours keep what stands between them,
 * others are set apart by a blank line, and the link definitions they use are appended.
 */
export function joinPieces(context: Context, pieces: Range[]): string {
  const sorted = pieces.toSorted((a, b) => a.start - b.start);
  let prose = "";
  let last: Range | undefined;
  for (const piece of sorted) {
    const between = last ? context.text.slice(last.end, piece.start) : "";
    if (last) prose += between.trim() === "" && between.includes("\n") ? between : "\n\n";
    prose += context.text.slice(piece.start, piece.end);
    last = piece;
  }
  const used = findUsedDefinitions(context, sorted);
  const lines = used.map((definition) =>
    context.text.slice(rangeOf(definition).start, rangeOf(definition).end),
  );
  return [prose, lines.join("\n")].filter(Boolean).join("\n\n");
}

/** The definitions that the reference links and images inside some pieces point to, in document order. */
export function findUsedDefinitions({ root, definitions }: Context, pieces: Range[]): Definition[] {
  const labels = [...findAll(root, "linkReference"), ...findAll(root, "imageReference")]
    .filter((reference) =>
      pieces.some((piece) => rangeOf(reference).start >= piece.start && rangeOf(reference).end <= piece.end),
    )
    .map(({ identifier }) => identifier);
  return [...definitions].filter(([label]) => labels.includes(label)).map(([, definition]) => definition);
}

/** Takes away the indentation of a nested block: as many blanks from each line as its first line has. */
export function dedent(source: string): string {
  const indentation = /^[ \t]*/.exec(source)?.[0].length ?? 0;
  return source
    .split("\n")
    .map((line) => line.slice(Math.min(indentation, /^[ \t]*/.exec(line)?.[0].length ?? 0)))
    .join("\n")
    .trimEnd();
}
