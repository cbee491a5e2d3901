import type { LoadedArgument } from "../index/read-events.ts";
import type { NamesIndex } from "../open-index.ts";
import { looseType, readTypeForm, type TypeForm } from "../query/c-type.ts";
import type { Hits } from "./collect-hits.ts";
import { TYPE_SPELLING } from "../query/read-type.ts";
import { SCORES } from "./scores.ts";

/** Adds the events with an argument of the type that a word is: `size_t`, `timespec`. Returns whether there are any. */
export function matchType(word: string, index: NamesIndex, hits: Hits): boolean {
  const wanted = readTypeForm(word);
  let isFound = false;
  for (const event of index.byLooseType.get(wanted.loose) ?? []) {
    const found = findTyped(event.args, wanted, index);
    if (!found) continue;
    isFound = true;
    const { argument, closeness } = found;
    const why = `argument ${argument.name}, ${argument.type}`;
    const score = SCORES.type + closeness / 2 + 5 * event.weight;
    hits.add(event, { score, kind: "type", why, argument: argument.name });
  }
  return isFound;
}

/** Adds the events with a type whose name begins as the text does, where the text is written like a type. */
export function matchTypePart(text: string, index: NamesIndex, hits: Hits): void {
  const asked = looseType(text);
  if (!TYPE_SPELLING.test(text) || asked.length < 3) return;
  for (const [type, events] of index.byLooseType)
    if (type.startsWith(asked))
      for (const event of events) {
        const argument = event.args.find((one) => index.types.get(one.type)?.loose === type);
        if (!argument) continue;
        const why = `argument ${argument.name}, ${argument.type}`;
        hits.add(event, {
          score: SCORES.type - 20 + 5 * event.weight,
          kind: "type",
          why,
          argument: argument.name,
        });
      }
}

/**
 * The argument whose type is nearest to the one that was asked for, or null. A type that nobody has as it was written
 * (`timespec`, `fd_set`) stands for what points to it too.
 */
export function findTyped(
  args: readonly LoadedArgument[],
  wanted: TypeForm,
  { types, byType }: NamesIndex,
): { argument: LoadedArgument; closeness: number } | null {
  let best: { argument: LoadedArgument; closeness: number } | null = null;
  for (const argument of args) {
    const form = types.get(argument.type);
    if (!form || form.loose !== wanted.loose) continue;
    const isPointedTo = wanted.depth === 0 && !byType.has(wanted.exact);
    const closeness =
      form.exact === wanted.exact ? 40 : form.depth === wanted.depth ? 30 : isPointedTo ? 20 : 0;
    if (closeness > (best?.closeness ?? 0)) best = { argument, closeness };
  }
  return best;
}
