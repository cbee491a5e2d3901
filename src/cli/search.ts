import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";

import type { Answer } from "../search/answer.ts";
import { NAMES_FILE, WORDS_FILE } from "../search/index-files.ts";
import { openIndex, type NamesIndex } from "../search/open-index.ts";
import { answerQuery, rank } from "../search/rank.ts";
import type { Result } from "../search/result.ts";
import { CallError, type Command, type CommandArguments } from "./command.ts";

export const command: Command = {
  name: "search",
  summary:
    "Finds events in a built site by name, argument, type, number, tag, set, hook or purpose, best first. " +
    "With - it reads one query a line and writes one JSON array a line.",
  usage: "QUERY|-",
  options: {
    json: { type: "boolean", help: "print a JSON array" },
    site: { type: "string", value: "DIR", help: "the built site, ./dist by default" },
  },
  run: search,
};

async function search({ positionals, values }: CommandArguments): Promise<number> {
  if (positionals.length === 0) throw new CallError("expected a QUERY, or - for queries on standard input");
  const index = readIndex(typeof values.site === "string" ? values.site : "dist");
  const query = positionals.join(" ");
  if (query === "-") await answerLines(index, process.stdin, process.stdout);
  else if (values.json === true) process.stdout.write(`${JSON.stringify(rank(query, index))}\n`);
  else printAnswer(query, answerQuery(query, index));
  return 0;
}

/** The index of a built site; throws where it is not there or not readable. Without the second file names answer. */
export function readIndex(site: string): NamesIndex {
  const file = join(site, NAMES_FILE);
  if (!existsSync(file))
    throw new Error(`there is no index of names in ${site}; \`hookbook build\` makes a site with one`);
  const index = openIndex(readJson(file), readJson(join(site, WORDS_FILE)));
  if (index.wordsState !== "open") {
    const second = relative(process.cwd(), join(site, WORDS_FILE));
    process.stderr.write(`${second} is ${index.wordsState}: purposes and constants are not found\n`);
  }
  return index;
}

/** Answers each line as it comes, so that a program can ask and wait. */
export async function answerLines(index: NamesIndex, input: Readable, output: Writable): Promise<void> {
  for await (const line of createInterface({ input, crlfDelay: Infinity }))
    if (!output.write(`${JSON.stringify(rank(line, index))}\n`)) await once(output, "drain");
}

/** One line a result: name, why it is there, and its address where that is more than the event's page. */
export function formatResults(results: readonly Result[]): string {
  const width = Math.max(0, ...results.map(({ name }) => name.length));
  return results.map(({ name, why, url }) => `${name.padEnd(width)}  ${why}  ${url}\n`).join("");
}

function printAnswer(query: string, { results, unknown, nearest }: Answer): void {
  process.stdout.write(formatResults(results));
  for (const { key, value } of unknown) process.stderr.write(`no event has ${key} ${value}\n`);
  if (results.length > 0 || unknown.length > 0) return;
  const hint = nearest.length > 0 ? `; the nearest names are ${nearest.join(", ")}` : "";
  process.stderr.write(`nothing found for ${JSON.stringify(query)}${hint}\n`);
}

/** The value in a JSON file; null where there is none, and what is no index where it is not JSON. */
function readJson(file: string): unknown {
  if (!existsSync(file)) return null;
  const text = readFileSync(file, "utf8");
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Opening it then says that it is no index, which is more than where the syntax breaks.
    return text;
  }
}
