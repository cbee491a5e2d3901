import { REFERENCE_ABIS, type NamesFile } from "../index-files.ts";
import { lettersOf } from "./letters.ts";
import { unpackPlace, unpackRows } from "./pack-rows.ts";

/** The events of the first file, each with all that the file tells of it. */
export function readEvents(file: NamesFile): { events: LoadedEvent[]; hooks: LoadedHook[] } {
  const names = file.names === "" ? [] : file.names.split(" ");
  const numbers = readNumbers(file, names.length);
  const argumentRows = readArguments(file);
  const setRows = unpackRows(file.inSets).map((row) =>
    row.map((place) => file.sets[unpackPlace(place)] ?? ""),
  );
  const hooks = file.hooks.map(([symbol, types]) => ({ symbol, types: types.split(" ").filter(Boolean) }));
  const hookLists = unpackRows(file.hookLists).map((row) =>
    row.flatMap((place) => hooks[unpackPlace(place)] ?? []),
  );
  const onHooks = unpackRows(file.onHooks)[0] ?? [];
  const events = names.map((name, place): LoadedEvent => {
    const key = place.toString(36);
    const event = {
      place,
      name,
      squashed: name.replaceAll("_", ""),
      letters: lettersOf(name),
      aliases: file.aliases[key] ?? [],
      entry: file.entries[key] ?? null,
      numbers: numbers[place] ?? {},
      args: argumentRows[place] ?? [],
      sets: setRows[place] ?? [],
      hooks: hookLists[unpackPlace(onHooks[place])] ?? [],
    };
    return { ...event, weight: weigh(event) };
  });
  return { events, hooks };
}

function readNumbers({ numbers }: NamesFile, count: number): Record<string, number>[] {
  const columns = new Map(Object.entries(numbers).map(([abi, text]) => [abi, text.split(" ")]));
  return Array.from({ length: count }, (_, place) => {
    const found: Record<string, number> = {};
    for (const [abi, cells] of columns) {
      const reference = columns.get(REFERENCE_ABIS[abi] ?? "");
      const cell = cells[place] || reference?.[place] || "";
      if (/^\d+$/.test(cell)) found[abi] = Number(cell);
    }
    return found;
  });
}

function readArguments(file: NamesFile): LoadedArgument[][] {
  const shapes = (unpackRows(file.shapes)[0] ?? []).map((shape) => {
    const [type, tags] = shape.split(".");
    return {
      type: file.types[unpackPlace(type)] ?? "",
      tags: (file.tags[unpackPlace(tags)] ?? "").split(" ").filter(Boolean),
    };
  });
  const usual = unpackRows(file.usual)[0] ?? [];
  return unpackRows(file.arguments).map((row) =>
    row.map((item) => {
      const [name, own] = item.split(".");
      const place = unpackPlace(name);
      const shape = shapes[unpackPlace(own ?? usual[place])];
      return { name: file.argumentNames[place] ?? "", type: shape?.type ?? "", tags: shape?.tags ?? [] };
    }),
  );
}

/**
 * How likely an event is meant where nothing else decides, 0 to 1: calls that every ABI has before those of few, early
 * numbers before late ones, and what only tests or 32-bit programs use last.
 */
function weigh({ numbers, sets }: Pick<LoadedEvent, "numbers" | "sets">): number {
  const early = numbers.x86_64 === undefined ? 0 : 1 - Math.min(numbers.x86_64, 500) / 500;
  const spread = Math.min(Object.keys(numbers).length, 9) / 9;
  const rare = sets.some((set) => set === "tests" || set === "32bit_unique") ? 0.2 : 0;
  const selected = sets.includes("default") ? 0.1 : 0;
  return Math.max(0, 0.5 * spread + 0.3 * early + selected + 0.1 - rare);
}

export interface LoadedEvent {
  place: number;
  name: string;
  /** Without underscores. */
  squashed: string;
  /** Which letters the name has, as bits. */
  letters: number;
  aliases: readonly string[];
  entry: string | null;
  numbers: Readonly<Record<string, number>>;
  args: readonly LoadedArgument[];
  sets: readonly string[];
  hooks: readonly LoadedHook[];
  weight: number;
}

export interface LoadedArgument {
  name: string;
  /** Empty where it is not known. */
  type: string;
  tags: readonly string[];
}

export interface LoadedHook {
  symbol: string;
  types: readonly string[];
}
