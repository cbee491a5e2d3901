import { sortTags, type Tag } from "../event/tags.ts";

/**
 * Reads the text of a tag cell, such as `[K, U]`, `` [`U`,`OPT`] ``, `<KU>`, `K[TOCTOU]` or `[K] OPT`: its tags in
 * canonical order, and the words that are none. Tags may be run together and separated by almost anything.
 */
export function parseTags(cell: string): { tags: Tag[]; unknown: string[] } {
  const words = cell.split(/[^\p{L}\p{N}_]+/u).filter(Boolean);
  const tags = words.flatMap((word) => splitTagWord(word) ?? []);
  return { tags: sortTags(tags), unknown: words.filter((word) => splitTagWord(word) === undefined) };
}

/** The tags that a word is made of, or undefined where it holds anything else. */
export function splitTagWord(word: string): Tag[] | undefined {
  const upper = word.toUpperCase();
  if (!/^(?:TOCTOU|OPT|K|U)+$/.test(upper)) return undefined;
  return [...upper.matchAll(/TOCTOU|OPT|K|U/g)].map(([tag]) => tag as Tag);
}

/**
 * How the canonical form writes tags, in brackets, nothing where there are none: `[KOPT]` and `[KU]` run together, but
 * `[U, OPT]` and whatever has TOCTOU with commas.
 */
export function formatTags(tags: Tag[]): string {
  if (tags.length === 0) return "";
  const isSpaced = tags.includes("TOCTOU") || (tags.includes("OPT") && !tags.includes("K"));
  return `[${sortTags(tags).join(isSpaced ? ", " : "")}]`;
}
