import type { EventRecord } from "../../src/event/record.ts";
import type { JudgedQuery, Kind } from "./judged-query.ts";
import { pickSome } from "./random.ts";

/** Arguments, types, numbers, constants, and the facets, as the records have them. */
export function queryFacts(records: readonly EventRecord[], random: () => number): JudgedQuery[] {
  const names = new Set(records.map(({ name }) => name));
  const choose = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const group = (keysOf: (record: EventRecord) => readonly (string | null)[]): [string, string[]][] => {
    const found = new Map<string, string[]>();
    for (const record of records)
      for (const key of new Set(keysOf(record)))
        if (key) found.set(key, [...(found.get(key) ?? []), record.name]);
    return [...found];
  };
  const some = (
    groups: readonly [string, string[]][],
    write: (key: string) => string,
    kind: Kind,
  ): JudgedQuery[] =>
    pickSome(groups, SAMPLE, random).map(([key, right]) => ({ kind, query: write(key), right }));
  const sets = (groups: readonly [string, string[]][], forms: readonly string[], kind: Kind): JudgedQuery[] =>
    groups.flatMap(([key, right]) =>
      forms
        .map((form) => form.replace("X", key))
        .filter((query) => !names.has(query) || right.includes(query))
        .map((query) => ({ kind, query, right, isSet: true })),
    );

  const args = group((record) => record.args.map(({ name }) => name)).filter(
    ([name]) => !names.has(name) && !SETS.has(name),
  );
  const types = group((record) => record.args.flatMap(({ type, declared }) => [type, declared]));
  const constants = group((record) =>
    record.args.flatMap((argument) => argument.constants?.map(({ name }) => name) ?? []),
  );
  const tags = group((record) => record.args.flatMap((argument) => argument.tags));
  const ownSets = group((record) => record.sets);
  const hooks = group((record) => record.hooks.map(({ name }) => name));
  const probes = group((record) => record.hooks.flatMap((hook) => hook.types));
  return [
    ...some(args, (name) => name, "argument"),
    ...pickSome(
      records.flatMap(({ name, args: own }) => own.map((argument) => ({ name, argument: argument.name }))),
      SAMPLE,
      random,
    ).map(({ name, argument }): JudgedQuery => {
      const form = choose(["NAME ARG", "ARG NAME", "ARG of NAME", "NAME.args.ARG", "NAME argument ARG"]);
      const query = form.replace("NAME", name).replace("ARG", argument);
      return { kind: "name argument", query, right: [name], url: `/events/${name}/#arg-${argument}` };
    }),
    ...some(types, (type) => type, "type"),
    ...pickSome(
      records.flatMap(({ name, numbers }) =>
        Object.entries(numbers).map(([abi, number]) => ({ name, abi, number })),
      ),
      SAMPLE,
      random,
    ).map(({ name, abi, number }): JudgedQuery => {
      const hex = `0x${number.toString(16)}`;
      const plain = [`${number}`, hex, `#${number}`, `syscall ${number}`, `nr ${number}`, `__NR ${number}`];
      const full = [`${abi} ${number}`, `${abi}:${number}`, `arch:${abi} ${number}`, `nr=${number} ${abi}`];
      return { kind: "number", query: choose(abi === "x86_64" ? [...plain, ...full] : full), right: [name] };
    }),
    ...some(
      constants.filter(([name]) => !names.has(name.toLowerCase().replace(/^sys_/, ""))),
      (name) => name,
      "constant",
    ),
    ...sets(tags, ["X", "tag:X", "tag=X", "arg.tag=X"], "tag"),
    ...sets(ownSets, ["tag=X", "set:X", "set=X"], "set"),
    ...sets(
      hooks.filter(([name]) => !/sys_execve/.test(name)),
      ["hook:X", "hook=X"],
      "hook",
    ),
    ...sets(
      hooks.filter(([name]) => name.includes(":")),
      ["X"],
      "hook",
    ),
    ...sets(
      probes.filter(([type]) => type !== "lsm"),
      ["X", "Xs", "X hook", "hook:X"],
      "hook",
    ),
    ...queryCombined(tags, "tag"),
    ...queryCombined(ownSets, "set"),
  ];
}

const SAMPLE = 150;
const SETS = new Set(["net", "ipc", "time"]);

/** A facet and a word: exactly those of its events whose name contains the word. */
function queryCombined(groups: readonly [string, string[]][], key: string): JudgedQuery[] {
  return groups.flatMap(([value, events]) =>
    WORDS.map((word) => ({ word, right: events.filter((name) => name.includes(word)) }))
      .filter(({ right }) => right.length > 0)
      .flatMap(({ word, right }): JudgedQuery[] =>
        (key === "tag" ? [`${value} ${word}`, `${word} tag:${value}`] : [`${key}=${value} ${word}`]).map(
          (query) => ({
            kind: "facet and word",
            query,
            right,
            isSet: true,
          }),
        ),
      ),
  );
}

const WORDS = ["mount", "sem", "open", "time", "sched", "set", "map", "read"];
