import type { Hits } from "./collect-hits.ts";
import type { NamesIndex } from "../open-index.ts";
import type { Constant } from "../index/open-words.ts";
import type { LoadedEvent } from "../index/read-events.ts";
import { SCORES } from "./scores.ts";

/** Adds the events with an argument that takes the constant of exactly that name. Returns whether there are any. */
export function matchConstant(word: string, { words }: NamesIndex, hits: Hits): boolean {
  const constant = words?.constants.get(word.toLowerCase());
  if (!constant) return false;
  // In small letters it may as well be the beginning of a name.
  addUses(constant, word === constant.name ? SCORES.constant : SCORES.prefix - 50, hits);
  return true;
}

/** Adds the events that take a constant whose name begins with the word, or has it as a part. */
export function matchConstantPart(word: string, { words }: NamesIndex, hits: Hits): void {
  const part = word.toLowerCase();
  const isWritten = /^[A-Z][A-Z0-9]*_[A-Z0-9_]*$/.test(word);
  if (!words || part.length < 3) return;
  for (const [name, constant] of words.constants) {
    const at = name.indexOf(part);
    if (at < 0) continue;
    const isPart = at === 0 || name[at - 1] === "_" || part.startsWith("_");
    // Who writes capitals or an underscore at the end of them means constants.
    const base =
      isWritten && isPart ? SCORES.constant - 70 : isPart ? SCORES.constantPart : SCORES.constantPart - 100;
    addUses(constant, base + (10 * part.length) / name.length, hits);
  }
}

function addUses({ name, uses }: Constant, score: number, hits: Hits): void {
  for (const { event, argument } of uses) {
    const why = `constant ${name}, argument ${argument}`;
    hits.add(event, {
      score: score + nearness(event, name) + 5 * event.weight,
      kind: "constant",
      why,
      argument,
    });
  }
}

/** Events that the constant is called after come first: MREMAP_FIXED is of mremap, SIGKILL first of kill. */
function nearness({ squashed }: LoadedEvent, constant: string): number {
  const folded = constant.toLowerCase().replaceAll("_", "");
  return folded.startsWith(squashed) ? 12 : folded.includes(squashed) ? 8 : 0;
}
