import type { Nodes } from "mdast";
import type { Context } from "./context.ts";
import { bareName } from "./fold.ts";
import { plainText, rangeOf, walk, type Range } from "./tree.ts";

/**
 * The names that a stretch of text marks as such: code, bold, emphasis and links around one identifier, words with
 * `()` or `(2)`, and words with an underscore. Unmarked plain words are no certain names and are left out.
 */
export function findMarkedNames(context: Context, holder: Nodes, range: Range): NameInText[] {
  const { text } = context;
  const names = findMarks(context, holder)
    .filter(({ start, end }) => start >= range.start && end <= range.end)
    .filter(({ name }) => isIdentifier(name));
  const covered = findMarks(context, holder);
  for (const match of text
    .slice(range.start, range.end)
    .matchAll(/(?<![\w\\/.])([A-Za-z_]\w*)(?:\\?_\w+)*(\(\w{0,2}\))?(?![\w/])/g)) {
    const start = range.start + match.index;
    const isCovered = covered.some((mark) => start >= mark.start && start < mark.end);
    const isCall = match[2] !== undefined && match[2] !== "(s)";
    const isCompound = /[a-z0-9]_\w|_[a-z0-9]/.test(match[0]);
    if (!isCovered && (isCall || isCompound))
      names.push({ name: bareName(match[0].replaceAll("\\", "")), start, end: start + match[0].length });
  }
  return names.toSorted((a, b) => a.start - b.start);
}

/**
 * The names of a text that is a list of names and nothing else, separated by commas, slashes, `&` or `and`; undefined
 * where anything else stands between them. Here plain words count too.
 */
export function readNameList(context: Context, holder: Nodes, range: Range): NameInText[] | undefined {
  const { text } = context;
  const marks = findMarks(context, holder).filter(
    ({ start, end }) => start >= range.start && end <= range.end,
  );
  const names: NameInText[] = [];
  let at = range.start;
  while (at < range.end) {
    const rest = text.slice(at, Math.min(range.end, at + 200));
    const separator = /^(?:\s|[,;&/.|+]|\band\b(?!\w)|\bor\b(?!\w))+/.exec(rest)?.[0];
    if (separator) {
      at += separator.length;
      continue;
    }
    const mark = marks.find(({ start, end }) => start === at && end > at);
    const word = /^(?:[A-Za-z_][\w.]*|\\_)(?:\\_|[\w.])*/.exec(rest)?.[0].replace(/\.+$/, "");
    const name = mark ? mark.name : word?.replaceAll("\\", "");
    if (name === undefined || !isIdentifier(bareName(name)) || NO_NAMES.has(name.toLowerCase()))
      return undefined;
    const previous = names.at(-1);
    if (previous && !/[,;&/|+]|\b(?:and|or)\b/.test(text.slice(previous.end, at))) return undefined;
    const end = at + (mark ? mark.end - mark.start : (word?.length ?? 0));
    const suffix = /^['"’”`]?\(\w{0,2}\)['"’”`]?/.exec(text.slice(end, range.end))?.[0] ?? "";
    names.push({
      name: bareName(name),
      start: at,
      end: end + suffix.length,
      ...(mark?.url ? { url: mark.url } : {}),
    });
    at = end + suffix.length;
  }
  return names;
}

/** Whether a text can be the name of a call, an event or a function. */
export function isIdentifier(text: string): boolean {
  return /^[A-Za-z_][\w.]{0,80}$/.test(text) && !NO_NAMES.has(text.toLowerCase());
}

/** Marks around one name, outermost first, so that the code inside a link does not count twice. */
function findMarks({ definitions }: Context, holder: Nodes): NameInText[] {
  const marks: NameInText[] = [];
  for (const { node } of walk(holder)) {
    if (!MARKS.has(node.type)) continue;
    const { start, end } = rangeOf(node);
    if (marks.some((mark) => start >= mark.start && end <= mark.end)) continue;
    const url =
      node.type === "link"
        ? node.url
        : node.type === "linkReference"
          ? definitions.get(node.identifier)?.url
          : undefined;
    marks.push({ name: bareName(plainText(node)), start, end, ...(url ? { url } : {}) });
  }
  return marks;
}

const MARKS = new Set(["inlineCode", "strong", "emphasis", "link", "linkReference"]);

const NO_NAMES = new Set([
  "none",
  "n",
  "a",
  "na",
  "tbd",
  "todo",
  "unknown",
  "the",
  "all",
  "any",
  "see",
  "no",
  "null",
  "nil",
]);

export interface NameInText extends Range {
  name: string;
  url?: string;
}
