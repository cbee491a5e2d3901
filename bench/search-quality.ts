import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";

import { readOwnRecords, type OwnRecords } from "../src/search/fixtures/own-records.ts";
import { makeIndexFiles } from "../src/search/names-index.ts";
import { openIndex } from "../src/search/open-index.ts";
import { rank } from "../src/search/rank.ts";
import { findShortcomings, judge, show, type Score } from "./judge-answers.ts";
import { openPeer } from "./minisearch-peer.ts";
import { queryFacts } from "./queries/from-facts.ts";
import { queryNames } from "./queries/from-names.ts";
import type { JudgedQuery } from "./queries/judged-query.ts";
import { makeRandom } from "./queries/random.ts";
import { queryTypos } from "./queries/typos.ts";
import { readWritten } from "./queries/written.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    documents: { type: "string" },
    verbose: { type: "boolean", default: false },
  },
});

const more = values.documents ?? join(import.meta.dirname, "../../shared/corpus/open");
const shortcomings = measure("content and facts", await readOwnRecords());
if (existsSync(more))
  shortcomings.push(
    ...measure(`the same and ${relative(process.cwd(), more)}`, await readOwnRecords([more])),
  );
for (const shortcoming of shortcomings) process.stderr.write(`${shortcoming}\n`);
if (shortcomings.length > 0) process.exitCode = 1;

/** Prints how well the ranking does, beside its peer; returns where it falls short. */
function measure(title: string, own: OwnRecords): string[] {
  const files = makeIndexFiles(own.records).map(([path, text]) => ({ path, text }));
  const [first, second] = files.map(({ text }) => JSON.parse(text) as unknown);
  const index = openIndex(first, second);
  const queries = makeQueries(own);
  const times: number[] = [];
  const scores = judge(queries, (query) => {
    const started = performance.now();
    const found = rank(query, index);
    times.push(performance.now() - started);
    return found;
  });
  const ask = openPeer(own.records, own.documents);
  const isAskable = ({ url }: JudgedQuery): boolean => url === undefined;
  const peers = judge(queries.filter(isAskable), (query) => ask(query).map((name) => ({ name })));
  print(`${title}: ${own.records.length} events, ${own.documents.length} documents, seed ${values.seed}`);
  for (const { path, text } of files)
    print(`  ${path} ${text.length} bytes, ${gzipSync(text, { level: 9 }).length} in gzip`);
  print(`  ${queries.length} queries, ${describeTimes(times)}\n`);
  print(formatScores(scores, peers));
  if (values.verbose) for (const score of scores) printMissed(score);
  return [...scores.flatMap(findShortcomings), ...findBehind(scores, peers)].map((one) => `${title}: ${one}`);
}

function makeQueries({ records }: OwnRecords): JudgedQuery[] {
  const random = makeRandom(Number(values.seed));
  const names = records.map(({ name }) => name);
  return [
    ...queryNames(records, random),
    ...queryFacts(records, random),
    ...queryTypos(names, random),
    ...readWritten(),
  ];
}

/** Where the peer does better. */
function findBehind(scores: readonly Score[], peers: readonly Score[]): string[] {
  return scores.flatMap(({ kind, first, five }) => {
    const peer = peers.find((one) => one.kind === kind);
    return peer && (first < peer.first || five < peer.five) ? [`${kind}: MiniSearch does better`] : [];
  });
}

function formatScores(scores: readonly Score[], peers: readonly Score[]): string {
  const rows = scores.map(({ kind, queries, first, five, mrr, set }) => {
    const peer = peers.find((one) => one.kind === kind);
    const cells = [first, five, mrr, set, peer?.first, peer?.five, peer?.mrr];
    return [
      kind,
      String(queries),
      ...cells.map((cell) => (cell === null || cell === undefined ? "" : show(cell))),
    ];
  });
  const head = ["", "queries", "first", "in five", "MRR", "sets", "peer first", "in five", "MRR"];
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  return [head, ...rows]
    .map(
      (row) =>
        `  ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0))).join("  ")}\n`,
    )
    .join("");
}

function printMissed({ kind, missed }: Score): void {
  for (const { query, right, got } of missed)
    print(`  ${kind}: ${query} should be ${right.slice(0, 4).join(", ")}, is ${got.join(", ")}`);
}

function describeTimes(times: number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2);
  return `${at(0.5)} ms each in the middle, 95 % within ${at(0.95)} ms`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
