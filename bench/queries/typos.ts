import { editDistance } from "../../src/event/edit-distance.ts";
import type { JudgedQuery } from "./judged-query.ts";

/**
 * Every name with one edit, and every name of seven letters or more with two: a letter left out, added, changed, or
 * swapped with the next. What is another name itself is left out.
 */
export function queryTypos(names: readonly string[], random: () => number): JudgedQuery[] {
  const squashed = new Set(names.map(squash));
  return [1, 2].flatMap((edits) =>
    names.flatMap((name): JudgedQuery[] => {
      if (edits === 2 && squash(name).length < 7) return [];
      let query = name;
      for (let edit = 0; edit < edits; edit++) query = editOnce(query, random);
      if (squashed.has(squash(query))) return [];
      const distance = editDistance(query, name);
      const near = names.filter((other) => editDistance(query, other, distance) <= distance);
      const kind = edits === 1 ? "typo, 1 edit" : "typo, 2 edits";
      return [
        { kind, query, right: [name] },
        { kind: `${kind}, any as near`, query, right: near },
      ];
    }),
  );
}

function squash(name: string): string {
  return name.replaceAll("_", "");
}

function editOnce(word: string, random: () => number): string {
  for (;;) {
    const at = Math.floor(random() * word.length);
    const letter = LETTERS[Math.floor(random() * LETTERS.length)] ?? "";
    const edited = [
      word.slice(0, at) + word.slice(at + 1),
      word.slice(0, at) + letter + word.slice(at),
      word.slice(0, at) + letter + word.slice(at + 1),
      word.slice(0, at) + (word[at + 1] ?? "") + (word[at] ?? "") + word.slice(at + 2),
    ][Math.floor(random() * 4)];
    if (edited !== undefined && edited !== word) return edited;
  }
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
