import { TAG_ORDER } from "../../event/tags.ts";
import type { NamesIndex } from "../open-index.ts";
import type { Answer } from "../answer.ts";

/** In words what was made of a query where that is not what was written: a corrected slip, a facet that nothing has. */
export function sayReading({ corrected, unknown }: Answer, index: NamesIndex): string {
  if (corrected) return `Nothing is called ${corrected.from}. Showing ${corrected.to}.`;
  return unknown.map(({ key, value }) => sayUnknown(key, value, index)).join(" ");
}

/** How many were found, and the first: what a screen reader says of a list. */
export function sayCount(count: number, first: string | undefined): string {
  if (count === 0 || first === undefined) return "Nothing found.";
  return `${count === 1 ? "1 result" : `${count} results`}, first ${first}.`;
}

function sayUnknown(key: string, value: string, { abis }: NamesIndex): string {
  const kind = KINDS[key] ?? key;
  if (key === "tag") return `There is no tag ${value}; the tags are ${joinWords(TAG_ORDER)}.`;
  if (key === "arch") return `There is no ABI ${value} here; the ABIs are ${joinWords(abis)}.`;
  return `No event has the ${kind} ${value}.`;
}

const KINDS: Readonly<Record<string, string>> = {
  set: "event set",
  hook: "hook",
  probe: "probe type",
  arg: "argument",
  type: "argument type",
  nr: "number",
  constant: "constant",
};

function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
