import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { JudgedQuery, Kind } from "./judged-query.ts";

/**
 * The queries that were written by hand and judged by what the calls really do. The last were written before the ranking
 * was tuned and are not to be tuned on.
 */
export function readWritten(): JudgedQuery[] {
  return [
    ...read("multi-word.json", "multi-word"),
    ...read("intent.json", "intent"),
    ...read("intent-unseen.json", "intent, never tuned on"),
  ];
}

function read(file: string, kind: Kind): JudgedQuery[] {
  const entries = JSON.parse(readFileSync(join(import.meta.dirname, file), "utf8")) as Written[];
  return entries.map(({ query, right }) => ({ kind, query, right }));
}

interface Written {
  query: string;
  right: string[];
}
