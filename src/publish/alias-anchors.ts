import { Parser } from "htmlparser2";

/**
 * Gives a page a second anchor for each former id, inside the element that carries the present one, so that an old
 * `#fragment` still leads to its place. An alias is passed over where the page still has the old id or lacks the new one.
 */
export function insertAliasAnchors(html: string, aliases: ReadonlyMap<string, string>): string {
  const present = findIdPlaces(html);
  const insertions: { at: number; text: string }[] = [];
  for (const [oldId, newId] of aliases) {
    const at = present.get(newId);
    if (at !== undefined && !present.has(oldId)) insertions.push({ at, text: anchor(oldId) });
  }
  let result = html;
  for (const { at, text } of insertions.sort((a, b) => b.at - a.at)) {
    result = result.slice(0, at) + text + result.slice(at);
  }
  return result;
}

/** Where an anchor for each id may stand: behind the start tag, but in a table only where text is allowed. */
function findIdPlaces(html: string): Map<string, number> {
  const places = new Map<string, number>();
  let waiting: string[] = [];
  const parser = new Parser({
    onopentag(name, { id }) {
      if (id !== undefined) waiting.push(id);
      if (NO_TEXT.has(name)) return;
      for (const each of waiting) places.set(each, parser.endIndex + 1);
      waiting = [];
    },
  });
  parser.end(html);
  return places;
}

const NO_TEXT = new Set([
  "table",
  "thead",
  "tbody",
  "tfoot",
  "tr",
  "ul",
  "ol",
  "dl",
  "select",
  "img",
  "input",
  "hr",
  "br",
]);

function anchor(id: string): string {
  const escaped = id.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `<span id="${escaped}"></span>`;
}
