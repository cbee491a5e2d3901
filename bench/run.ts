import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";

import { listFiles } from "../src/cli/built-tree.ts";
import { makeDocuments } from "./make-documents.ts";
import { measureProcess, type Measure } from "./measure-process.ts";
import { measureView, type View } from "./measure-view.ts";

/** A whole site of so many events: the middle one of several cold builds, and what came out. */
interface SiteMeasure extends Measure {
  events: number;
  hasFacts: boolean;
  files: number;
  bytes: number;
  view: View;
}

const { values } = parseArgs({
  options: { runs: { type: "string", default: "3" }, sizes: { type: "string", default: "447,4470" } },
});
const folder = mkdtempSync(join(tmpdir(), "hookbook-bench-"));
try {
  const measures: SiteMeasure[] = [];
  for (const [index, size] of values.sizes.split(",").map(Number).entries()) {
    measures.push(await measureSite(size, Number(values.runs), true));
    if (index === 0) measures.push(await measureSite(size, Number(values.runs), false));
  }
  process.stdout.write(formatTable(measures));
} finally {
  rmSync(folder, { recursive: true });
}

async function measureSite(events: number, runs: number, hasFacts: boolean): Promise<SiteMeasure> {
  const documents = join(folder, `documents-${events}`);
  const out = join(folder, `site-${events}-${hasFacts ? "facts" : "none"}`);
  const source = makeDocuments(documents, events);
  const how = hasFacts ? "with facts" : "without facts";
  process.stderr.write(`${events} documents made from ${relative(process.cwd(), source)}, ${how}\n`);
  const hookbook = join(import.meta.dirname, "../bin/hookbook");
  const measures: Measure[] = [];
  for (let run = 0; run < runs; run++) {
    const facts = hasFacts ? [] : ["--facts", "none"];
    const measure = await measureProcess([hookbook, "build", documents, "--out", out, ...facts]);
    const { seconds, processorSeconds, mebibytes } = measure;
    process.stderr.write(
      `  ${show(seconds, 1)} s, processors ${show(processorSeconds, 1)} s, ${show(mebibytes)} MiB\n`,
    );
    measures.push(measure);
  }
  const files = listFiles(out);
  const bytes = files.reduce((sum, file) => sum + statSync(join(out, file)).size, 0);
  const view = await measureView(out, `/events/${heaviestEvent(out)}/`);
  return { events, hasFacts, ...middle(measures), files: files.length, bytes, view };
}

/** The middle value of each measure by itself. */
function middle(measures: Measure[]): Measure {
  const middleOf = (values: number[]): number =>
    values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
  return {
    seconds: middleOf(measures.map(({ seconds }) => seconds)),
    processorSeconds: middleOf(measures.map(({ processorSeconds }) => processorSeconds ?? NaN)),
    mebibytes: middleOf(measures.map(({ mebibytes }) => mebibytes ?? NaN)),
  };
}

/** The event with the longest page. */
function heaviestEvent(out: string): string {
  const sizeOf = (name: string): number =>
    statSync(join(out, "events", name, "index.html"), { throwIfNoEntry: false })?.size ?? 0;
  return readdirSync(join(out, "events")).reduce((best, name) => (sizeOf(name) > sizeOf(best) ? name : best));
}

function formatTable(measures: SiteMeasure[]): string {
  const [first] = measures;
  const last = measures.at(-1);
  const ratio = (value: (measure: SiteMeasure) => number): string =>
    first && last ? `${(value(last) / value(first)).toFixed(1)} x` : "";
  const rows: [name: string, cell: (measure: SiteMeasure) => string, ratio: string][] = [
    ["cold build", ({ seconds }) => `${show(seconds, 1)} s`, ratio(({ seconds }) => seconds)],
    [
      "processor time",
      ({ processorSeconds }) => `${show(processorSeconds, 1)} s`,
      ratio(({ processorSeconds }) => processorSeconds ?? NaN),
    ],
    ["peak memory", ({ mebibytes }) => `${show(mebibytes)} MiB`, ratio(({ mebibytes }) => mebibytes ?? NaN)],
    ["files", ({ files }) => String(files), ratio(({ files }) => files)],
    ["output", ({ bytes }) => `${(bytes / 1e6).toFixed(1)} MB`, ratio(({ bytes }) => bytes)],
    ["largest event page", ({ view }) => `${view.bytes} B in ${view.requests} requests`, ""],
  ];
  const cells = [
    [
      "",
      ...measures.map(({ events, hasFacts }) => `${events} ${hasFacts ? "events" : "without facts"}`),
      "last : first",
    ],
    ...rows.map(([name, cell, times]) => [name, ...measures.map(cell), times]),
  ];
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0)),
  );
  return cells
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join("  ")
          .trimEnd()}\n`,
    )
    .join("");
}

/** A number, or a question mark where the system does not tell it. */
function show(value: number | null, digits = 0): string {
  return value === null || Number.isNaN(value) ? "?" : value.toFixed(digits);
}
