import type { EventRecord } from "../../src/event/record.ts";
import type { JudgedQuery } from "./judged-query.ts";
import { pickSome } from "./random.ts";

/** Names as people write them, whole and in part. */
export function queryNames(records: readonly EventRecord[], random: () => number): JudgedQuery[] {
  const names = records.map(({ name }) => name);
  const known = new Set(names);
  const squashed = new Set(names.map((name) => name.replaceAll("_", "")));
  const some = (): string[] => pickSome(names, SAMPLE, random);
  const choose = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  // A word that an argument, a set, a hook or a constant has as its name finds that.
  const taken = new Set(
    records.flatMap(({ args, sets, hooks }) => [
      ...args.flatMap(({ name, kernelName, type }) => [
        name,
        kernelName ?? "",
        ...(type?.split(/\W+/) ?? []),
      ]),
      ...sets,
      ...hooks.map(({ name }) => name),
    ]),
  );
  const isFree = (part: string): boolean =>
    part.length >= 3 && !taken.has(part) && !squashed.has(part.replaceAll("_", ""));
  const containing = (part: string): string[] => names.filter((name) => name.includes(part));

  const prefixes = some().map((name) =>
    name.slice(0, Math.max(3, Math.round(name.length * (0.4 + 0.4 * random())))),
  );
  const parts = some().map((name) => {
    const start = Math.floor(random() * Math.max(1, name.length - 5));
    return name.slice(start, start + 5 + Math.floor(random() * 5)).replace(/^_+|_+$/g, "");
  });
  const pieces = names.flatMap((name) => {
    const all = name.split("_");
    return all.length > 1 ? [all.slice(1).join("_"), all.slice(0, -1).join("_"), ...all] : [];
  });
  const of = (kind: JudgedQuery["kind"], write: (name: string) => string): JudgedQuery[] =>
    some().map((name) => ({ kind, query: write(name), right: [name] }));
  return [
    ...names.map((name): JudgedQuery => ({ kind: "exact", query: name, right: [name] })),
    ...unique(prefixes.filter(isFree)).map((part): JudgedQuery => ({
      kind: "prefix",
      query: part,
      right: names.filter((name) => name.startsWith(part)),
    })),
    ...unique(parts.filter((part) => part.length >= 5 && isFree(part))).map((part): JudgedQuery => ({
      kind: "partial",
      query: part,
      right: containing(part),
    })),
    ...pickSome(unique(pieces.filter(isFree)), SAMPLE, random).map((part): JudgedQuery => ({
      kind: "underscore",
      query: part,
      right: containing(part),
    })),
    ...of("spaced", (name) => name.replaceAll("_", choose([" ", "-", "", "  "]))),
    ...of("prefixed", (name) => choose(PREFIXES) + name),
    ...of("suffixed", (name) => choose(AROUND).replace("NAME", name)),
    ...of("case", (name) => choose([toUpper, toCamel, toPascal])(name)),
  ].filter(({ query, right }) => right.includes(query) || !known.has(query));
}

const SAMPLE = 150;

/** Forms of `sys_exit` are left out, as it is a name itself. */
const PREFIXES =
  "sys_ ksys_ __x64_sys_ __ia32_sys_ __arm64_sys_ __se_sys_ __do_sys_ SYS_ __NR_ sys_enter_ sys_exit_".split(
    " ",
  );

const AROUND = [
  "NAME()",
  "NAME(2)",
  "man NAME",
  "man 2 NAME",
  "NAME.md",
  "the NAME syscall",
  "syscall NAME",
  '"NAME"',
  "`NAME`",
  "NAME system call",
  "NAME(fd, buf, 4096) = -1",
];

function toUpper(name: string): string {
  return name.toUpperCase();
}

function toCamel(name: string): string {
  return name.replace(/(?<=[a-z\d])_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function toPascal(name: string): string {
  return toCamel(name).replace(/^[a-z]/, (letter) => letter.toUpperCase());
}

function unique<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}
