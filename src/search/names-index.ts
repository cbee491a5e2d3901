import { hashText } from "./index/hash-text.ts";
import { INDEX_VERSION, NAMES_FILE, REFERENCE_ABIS, WORDS_FILE, type NamesFile } from "./index-files.ts";
import { packUses } from "./index/argument-uses.ts";
import type { IndexedArgument, IndexedEvent } from "./index/indexed-event.ts";
import { packPlace, packRows } from "./index/pack-rows.ts";
import { listWords } from "./index/words-index.ts";

/**
 * The two files of the index of names, their paths from the site's root without base, and their text. The same events
 * give the same bytes, in whatever order they come.
 */
export function makeIndexFiles(events: readonly IndexedEvent[]): [path: string, text: string][] {
  const sorted = events.toSorted((a, b) => compareText(a.name, b.name));
  const names = listNames(sorted);
  const words = listWords(sorted);
  const head = { version: INDEX_VERSION, stamp: hashText(JSON.stringify([INDEX_VERSION, names, words])) };
  return [
    [NAMES_FILE, JSON.stringify({ ...head, ...names })],
    [WORDS_FILE, JSON.stringify({ ...head, ...words })],
  ];
}

function listNames(events: readonly IndexedEvent[]): Omit<NamesFile, "version" | "stamp"> {
  return {
    names: events.map(({ name }) => name).join(" "),
    aliases: sparse(events, ({ aliases }) => (aliases.length > 0 ? [...aliases] : null)),
    entries: sparse(events, entryOf),
    numbers: packNumbers(events),
    ...packArguments(events),
    kernelNames: Object.fromEntries(
      packUses(events, ({ name, kernelName }) => (kernelName && kernelName !== name ? kernelName : null)),
    ),
    ...packSets(events),
    ...packHooks(events),
  };
}

/** The kernel's entry where it is not called as the event is. */
function entryOf({ name, prototype }: IndexedEvent): string | null {
  const [, entry] = /\b(?:compat_)?sys_(\w+)\(/.exec(prototype ?? "") ?? [];
  return entry === undefined || entry === name ? null : entry;
}

function packNumbers(events: readonly IndexedEvent[]): Record<string, string> {
  const abis = [...new Set(events.flatMap(({ numbers }) => Object.keys(numbers)))].toSorted(compareText);
  return Object.fromEntries(
    abis.map((abi) => {
      const reference = REFERENCE_ABIS[abi];
      const cells = events.map(({ numbers }) => {
        if (reference !== undefined && numbers[abi] === numbers[reference]) return "";
        return String(numbers[abi] ?? (reference === undefined ? "" : "-"));
      });
      return [abi, cells.join(" ")];
    }),
  );
}

function packArguments(events: readonly IndexedEvent[]): ArgumentTables {
  const all = events.flatMap(({ args }) => args);
  const names = makeTable(all.map(({ name }) => name));
  const types = makeTable(all.map(({ type }) => type ?? ""));
  const tags = makeTable(all.map((argument) => argument.tags.join(" ")));
  const shapeOf = ({ type, tags: own }: IndexedArgument): string =>
    `${packPlace(types.place(type ?? ""))}.${packPlace(tags.place(own.join(" ")))}`;
  const shapes = makeTable(all.map(shapeOf));
  const usual = new Map(
    [...Map.groupBy(all, ({ name }) => name)].map(([name, same]) => [
      name,
      makeTable(same.map(shapeOf)).values[0] ?? "",
    ]),
  );
  const rows = events.map(({ args }) =>
    args.map((argument) => {
      const shape = shapeOf(argument);
      const isUsual = usual.get(argument.name) === shape;
      return packPlace(names.place(argument.name)) + (isUsual ? "" : `.${packPlace(shapes.place(shape))}`);
    }),
  );
  return {
    argumentNames: names.values,
    types: types.values,
    tags: tags.values,
    shapes: packRows([shapes.values]),
    usual: packRows([names.values.map((name) => packPlace(shapes.place(usual.get(name) ?? "")))]),
    arguments: packRows(rows),
  };
}

function packSets(events: readonly IndexedEvent[]): Pick<NamesFile, "sets" | "inSets"> {
  const sets = makeTable(events.flatMap((event) => event.sets));
  const rows = events.map((event) => event.sets.map((set) => packPlace(sets.place(set))));
  return { sets: sets.values, inSets: packRows(rows) };
}

function packHooks(events: readonly IndexedEvent[]): Pick<NamesFile, "hooks" | "hookLists" | "onHooks"> {
  const hooks = makeTable(events.flatMap((event) => event.hooks.map(hookKey)));
  const listOf = (event: IndexedEvent): string =>
    event.hooks.map((hook) => packPlace(hooks.place(hookKey(hook)))).join(",");
  const lists = makeTable(events.map(listOf));
  return {
    hooks: hooks.values.map((key) => JSON.parse(key) as [string, string]),
    hookLists: lists.values.join(";"),
    onHooks: packRows([events.map((event) => packPlace(lists.place(listOf(event))))]),
  };
}

function hookKey({ name, types }: IndexedEvent["hooks"][number]): string {
  return JSON.stringify([name, types.join(" ")]);
}

/** Distinct values, the most frequent first, so that their places are short. */
function makeTable(values: readonly string[]): Table {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const sorted = [...counts].toSorted(([a, m], [b, n]) => n - m || compareText(a, b)).map(([value]) => value);
  const places = new Map(sorted.map((value, place) => [value, place]));
  return { values: sorted, place: (value) => places.get(value) ?? 0 };
}

function sparse<Value>(
  events: readonly IndexedEvent[],
  read: (event: IndexedEvent) => Value | null,
): Record<string, Value> {
  const found: Record<string, Value> = {};
  for (const [place, event] of events.entries()) {
    const value = read(event);
    if (value !== null) found[packPlace(place)] = value;
  }
  return found;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

interface Table {
  values: string[];
  place(value: string): number;
}

type ArgumentTables = Pick<NamesFile, "argumentNames" | "types" | "tags" | "shapes" | "usual" | "arguments">;
