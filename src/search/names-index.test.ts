import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";

import type { EventRecord } from "../event/record.ts";
import { readOwnRecords } from "./fixtures/own-records.ts";
import { makeIndexFiles } from "./names-index.ts";
import { IndexError, openIndex } from "./open-index.ts";
import { rank } from "./rank.ts";

let records: EventRecord[];
beforeAll(async () => {
  ({ records } = await readOwnRecords());
});

describe("the two files", () => {
  test("stay within their budgets at all events of Tracee", () => {
    expect(records.length).toBeGreaterThanOrEqual(589);
    const [names, words] = measure(records);
    expect(names).toMatchObject({ path: "/search/names.json" });
    expect(names?.gzip).toBeLessThanOrEqual(20 * 1024);
    expect(names?.raw).toBeLessThanOrEqual(64 * 1024);
    expect(words).toMatchObject({ path: "/search/words.json" });
    expect(words?.gzip).toBeLessThanOrEqual(40 * 1024);
  });

  test("stay within them when every event has a summary and eight keywords", () => {
    const text = records.map(({ args }) => args.map(({ description }) => description).join(" ")).join(" ");
    const stock = text.split(/\s+/).filter((word) => /^[a-z]{3,}$/.test(word));
    let at = 0;
    const take = (count: number): string =>
      Array.from({ length: count }, () => stock[(at += 7) % stock.length]).join(" ");
    const written = records.map((record) => ({
      ...record,
      summary: take(15),
      keywords: Array.from({ length: 8 }, () => take(2)),
    }));
    const [names, words] = measure(written);
    expect(names?.gzip).toBeLessThanOrEqual(20 * 1024);
    expect(words?.gzip).toBeLessThanOrEqual(40 * 1024);
  });

  test("are the same whatever order the events come in", () => {
    expect(makeIndexFiles(records.toReversed())).toEqual(makeIndexFiles(records));
  });

  test("give back what the records say", () => {
    const { events } = open(records);
    expect(
      events.map(({ name, aliases, numbers, sets, args, hooks }) => ({
        name,
        aliases,
        numbers,
        sets,
        args,
        hooks,
      })),
    ).toEqual(
      records.map(({ name, aliases, numbers, sets, args, hooks }) => ({
        name,
        aliases,
        numbers,
        sets,
        args: args.map((argument) => ({
          name: argument.name,
          type: argument.type ?? "",
          tags: argument.tags,
        })),
        hooks: hooks.map(({ name: symbol, types }) => ({ symbol, types })),
      })),
    );
  });

  test("hold no event at all, or one that documents alone tell of", () => {
    expect(rank("mmap", open([]))).toEqual([]);
    const own = {
      name: "our_own",
      summary: "Tells of `us`.",
      aliases: ["former"],
      keywords: ['home made; "quoted", kept'],
      numbers: {},
      sets: [],
      args: [{ name: "strange; name, [x]", type: null, tags: [] }],
      hooks: [{ name: "no symbol; at, all", types: ["unknown"] }],
    };
    const index = open([own]);
    expect(index.events).toMatchObject([
      {
        name: "our_own",
        args: [{ name: "strange; name, [x]", type: "" }],
        hooks: [{ symbol: "no symbol; at, all" }],
      },
    ]);
    expect(rank("former", index)).toMatchObject([{ name: "our_own", why: "also called former" }]);
    expect(rank("quoted", index)).toMatchObject([{ name: "our_own" }]);
    expect(rank("constructor", index)).toEqual([]);
  });
});

describe("openIndex", () => {
  test("answers from the first file alone", () => {
    const [names] = parse(records);
    const index = openIndex(names);
    expect(index.wordsState).toBe("missing");
    expect(rank("mermap", index)).toMatchObject([{ name: "mremap", kind: "typo" }]);
    expect(rank("TOCTOU mount", index)[0]).toMatchObject({ name: "mount" });
    expect(rank("MREMAP_FIXED", index).map(({ kind }) => kind)).not.toContain("constant");
  });

  test("leaves out a second file of another build", () => {
    const [names] = parse(records);
    const [, words] = parse(records.slice(1));
    const index = openIndex(names, words);
    expect(index.wordsState).toBe("stale");
    expect(rank("mremap", index)[0]).toMatchObject({ name: "mremap" });
    expect(openIndex(names, { page: "not found" }).wordsState).toBe("unreadable");
  });

  test.each([null, "", [], {}, { version: 2, names: "", stamp: "" }])("refuses %j", (value) => {
    expect(() => openIndex(value)).toThrow(IndexError);
  });
});

type Events = Parameters<typeof makeIndexFiles>[0];

function parse(events: Events): unknown[] {
  return makeIndexFiles(events).map(([, text]) => JSON.parse(text) as unknown);
}

function open(events: Events): ReturnType<typeof openIndex> {
  const [names, words] = parse(events);
  return openIndex(names, words);
}

function measure(events: Events): { path: string; raw: number; gzip: number }[] {
  return makeIndexFiles(events).map(([path, text]) => ({
    path,
    raw: Buffer.byteLength(text),
    gzip: gzipSync(text, { level: 9 }).length,
  }));
}
