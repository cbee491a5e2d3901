import type { Hit, Hits } from "./collect-hits.ts";
import { looseType } from "../query/c-type.ts";
import { findNear } from "./match-typos.ts";
import { listForms } from "../query/normalise-name.ts";
import type { NamesIndex } from "../open-index.ts";
import type { LoadedEvent } from "../index/read-events.ts";
import { SCORES } from "./scores.ts";

/**
 * Adds events that several words name together: a name with an argument, type, tag, constant or number of it
 * (`mremap flags`, `old address of mremap`), or parts of one name in any order (`affinity sched`).
 */
export function matchTogether(words: readonly string[], index: NamesIndex, hits: Hits): void {
  const isNamed = matchNameAndMore(words, index, hits);
  if (!isNamed) matchMisspelt(words, index, hits);
  matchParts(words, index, hits);
}

const MOST_WORDS = 8;

/** In more, some word is soon near to some name. */
const FEW_WORDS = 4;

/**
 * Adds the events that a run of words names, with all other words telling something of them. Returns whether there are any.
 */
export function matchNameAndMore(words: readonly string[], index: NamesIndex, hits: Hits): boolean {
  let isFound = false;
  for (const { name, rest } of words.length > MOST_WORDS ? [] : listRuns(words)) {
    for (const event of findNamed(name, index)) {
      const place = findRest(event, rest, index);
      if (!place) continue;
      isFound = true;
      hits.add(event, { ...place, score: SCORES.nameAndMore + name.length + place.score });
    }
  }
  return isFound;
}

/** The same where the name has a slip in it. */
function matchMisspelt(words: readonly string[], index: NamesIndex, hits: Hits): void {
  for (const { name, rest } of words.length > FEW_WORDS ? [] : listRuns(words)) {
    if (name.length < 4) continue;
    const [near] = findNear(name, index, 1);
    const place = near && findRest(near.event, rest, index);
    if (!near || !place || place.score < 5) continue;
    const why = `${place.why}; corrected from ${name}`;
    hits.add(near.event, {
      ...place,
      kind: "typo",
      why,
      score: SCORES.nameAndMore - 250 + place.score - near.cost,
    });
  }
}

function listRuns(words: readonly string[]): { name: string; rest: string[] }[] {
  const runs: { name: string; rest: string[] }[] = [];
  for (let start = 0; start < words.length; start++)
    for (let end = start + 1; end <= words.length; end++) {
      const rest = [...words.slice(0, start), ...words.slice(end)];
      if (rest.length > 0) runs.push({ name: words.slice(start, end).join("_").toLowerCase(), rest });
    }
  return runs;
}

function findNamed(name: string, index: NamesIndex): LoadedEvent[] {
  const forms = listForms(name);
  const found = forms.flatMap((form) => index.byName.get(form) ?? []);
  if (found.length > 0) return found;
  return forms.flatMap((form) => [
    ...(index.byAlias.get(form) ?? []),
    ...(index.bySquashed.get(form.replaceAll("_", "")) ?? []),
  ]);
}

/** Where in an event the words are: in one argument together, or each by itself. Null where one is nowhere. */
function findRest(event: LoadedEvent, rest: readonly string[], index: NamesIndex): Hit | null {
  const joined = rest.join("_").toLowerCase();
  const whole = findArgument(event, joined, index) ?? findType(event, rest.join(" "));
  if (whole) return whole;
  const places = rest.map((word) => findWord(event, word, index));
  const [first] = places.filter((place) => place !== null).toSorted((a, b) => b.score - a.score);
  return first && places.every((place) => place !== null) ? first : null;
}

function findWord(event: LoadedEvent, word: string, index: NamesIndex): Hit | null {
  return (
    findArgument(event, word.toLowerCase(), index) ??
    findConstant(event, word, index) ??
    findType(event, word) ??
    findArgumentPart(event, word.toLowerCase()) ??
    findTagOrSet(event, word)
  );
}

function findArgument({ name: event, args }: LoadedEvent, word: string, index: NamesIndex): Hit | null {
  const found = args.find(
    ({ name }) => name.toLowerCase() === word || name.replaceAll("_", "") === word.replaceAll("_", ""),
  );
  if (found)
    return { kind: "argument", why: `argument ${found.name} of ${event}`, argument: found.name, score: 10 };
  const use = index.kernelNames.get(word)?.find((one) => one.event.name === event);
  if (!use) return null;
  return {
    kind: "argument",
    why: `argument ${use.argument} of ${event}, ${word} in the kernel`,
    argument: use.argument,
    score: 9,
  };
}

function findArgumentPart({ name: event, args }: LoadedEvent, word: string): Hit | null {
  const found = word.length < 2 ? undefined : args.find(({ name }) => name.toLowerCase().includes(word));
  return found
    ? { kind: "argument", why: `argument ${found.name} of ${event}`, argument: found.name, score: 4 }
    : null;
}

function findType({ args }: LoadedEvent, text: string): Hit | null {
  const asked = looseType(text);
  const found = asked === "" ? undefined : args.find(({ type }) => looseType(type) === asked);
  return found
    ? { kind: "type", why: `argument ${found.name}, ${found.type}`, argument: found.name, score: 8 }
    : null;
}

function findConstant(event: LoadedEvent, word: string, { words }: NamesIndex): Hit | null {
  const constant = words?.constants.get(word.toLowerCase());
  const use = constant?.uses.find((one) => one.event === event);
  return constant && use
    ? {
        kind: "constant",
        why: `constant ${constant.name}, argument ${use.argument}`,
        argument: use.argument,
        score: 9,
      }
    : null;
}

function findTagOrSet({ args, sets, numbers, hooks }: LoadedEvent, word: string): Hit | null {
  const tagged = args.find(({ tags }) => tags.includes(word.toUpperCase()));
  if (tagged)
    return {
      kind: "tag",
      why: `${word.toUpperCase()}: argument ${tagged.name}`,
      argument: tagged.name,
      score: 6,
    };
  const folded = word.toLowerCase();
  if (sets.includes(folded)) return { kind: "set", why: `in set ${folded}`, score: 3 };
  const [abi] =
    Object.entries(numbers).find(([name, number]) => name === folded || String(number) === folded) ?? [];
  if (abi !== undefined) return { kind: "number", why: `number ${numbers[abi]} on ${abi}`, score: 5 };
  const hook = hooks.find(
    ({ symbol, types }) => `:${symbol.toLowerCase()}`.endsWith(`:${folded}`) || types.includes(folded),
  );
  return hook ? { kind: "hook", why: `hook ${hook.symbol}`, hook: hook.symbol, score: 5 } : null;
}

/** Names that contain every word: the more of the name they make up, and the more they stand in order, the nearer. */
function matchParts(words: readonly string[], { events }: NamesIndex, hits: Hits): void {
  const forms = words.map((word) => word.toLowerCase()).filter(Boolean);
  const length = forms.reduce((sum, form) => sum + form.length, 0);
  for (const event of events) {
    if (!forms.every((form) => event.name.includes(form))) continue;
    const coverage = Math.min(1, length / event.squashed.length);
    const isInOrder = forms.every(
      (form, at) => at === 0 || event.name.indexOf(form) > event.name.indexOf(forms[at - 1] ?? ""),
    );
    const score = SCORES.together + 260 * coverage + (isInOrder ? 25 : 0) + 5 * event.weight;
    hits.add(event, { score, kind: "name", why: `name contains ${words.join(", ")}` });
  }
}
