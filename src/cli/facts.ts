import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compareDirections, compareTracee, listLostEvents } from "../facts/compare.ts";
import { extractTracee } from "../facts/extract-tracee/extract-tracee.ts";
import { formatFacts } from "../facts/format-facts.ts";
import { shapeDirections } from "../facts/shape-directions.ts";
import { traceeFactsSchema, type TraceeFacts } from "../facts/tracee-facts.ts";
import { CallError, type Command, type CommandArguments } from "./command.ts";
import { OWN_FACTS } from "./project.ts";
import { openSourceTree } from "./open-source-tree.ts";
import { reportStage } from "./progress.ts";
import { readDirections, readTraceeFacts } from "../read-facts.ts";
import { requireFactsFolder } from "./facts-folder.ts";
import { describeDifferences, isChanged, showFile, type FactsFile } from "./facts-file.ts";
import { readKernelFiles } from "./read-kernel-files.ts";
import { writeFileWhole } from "./write-file-whole.ts";

export const command: Command = {
  name: "facts",
  summary: "Makes the facts again from the sources of the kernel and of Tracee.",
  usage: "[--kernel TREE [--man DIR] [--libc DIR]] [--tracee DIR] [--check]",
  options: {
    kernel: { type: "string", value: "TREE", help: "an unpacked kernel tree, 6.11 or later" },
    man: {
      type: "string",
      value: "DIR",
      help: "man pages with syscalls(2), for the release a call came with",
    },
    libc: {
      type: "string",
      value: "DIR",
      help: "headers of the GNU C Library, for the constants that it alone defines",
    },
    tracee: { type: "string", value: "DIR", help: "a checkout of Tracee" },
    directions: { type: "string", value: "FILE", help: "a collection of pointer directions" },
    facts: { type: "string", value: "DIR", help: "where the facts are kept, hookbook's own by default" },
    check: { type: "boolean", help: "write nothing; exit 1 where the sources say otherwise than the facts" },
  },
  run: runFacts,
};

async function runFacts({ positionals, values }: CommandArguments): Promise<number> {
  const sources = readSources(positionals, values);
  const folder = typeof values.facts === "string" ? values.facts : OWN_FACTS;
  // Where there is none, it is made.
  if (existsSync(folder)) requireFactsFolder(folder);
  const files: FactsFile[] = [];
  const { kernel, man, libc, tracee, directions } = sources;
  if (kernel !== undefined)
    files.push(...(await reportStage("kernel facts", () => readKernelFiles(folder, { kernel, man, libc }))));
  if (tracee !== undefined) files.push(await reportStage("Tracee facts", () => readTracee(folder, tracee)));
  if (directions !== undefined) files.push(shapeCollection(folder, directions));
  for (const line of files.flatMap(describeDifferences)) process.stdout.write(`${line}\n`);
  const faults = files.flatMap(({ faults: own }) => own);
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  if (values.check === true) return faults.length > 0 || files.some(isChanged) ? 1 : 0;
  if (faults.length > 0) {
    process.stderr.write("nothing was written\n");
    return 1;
  }
  for (const facts of files) {
    const hasChanged = isChanged(facts);
    if (hasChanged) await writeFileWhole(facts.file, facts.text);
    const outcome = hasChanged ? "written" : "is up to date";
    process.stderr.write(`${showFile(facts)} ${outcome}: ${facts.summary}\n`);
  }
  return 0;
}

function readSources(positionals: string[], values: CommandArguments["values"]): Sources {
  if (positionals.length > 0) throw new CallError(`facts takes options only, not ${positionals[0]}`);
  const text = (name: keyof Sources): string | undefined =>
    typeof values[name] === "string" ? values[name] : undefined;
  const sources = {
    kernel: text("kernel"),
    man: text("man"),
    libc: text("libc"),
    tracee: text("tracee"),
    directions: text("directions"),
  };
  if (sources.man !== undefined && sources.kernel === undefined)
    throw new CallError("--man goes with --kernel: man pages alone say too little");
  if (sources.libc !== undefined && sources.kernel === undefined)
    throw new CallError("--libc goes with --kernel: it adds to the kernel's own constants");
  if (Object.values(sources).every((source) => source === undefined))
    throw new CallError("name a source: --kernel TREE, --tracee DIR or both");
  return sources;
}

function readTracee(folder: string, tree: string): FactsFile {
  const before = readTraceeFacts(folder);
  const read = traceeFactsSchema.parse(extractTracee(openSourceTree(tree)));
  const facts = before && read.source.version === "unknown" ? keepVersion(read, before) : read;
  const { events, unresolved, source } = facts;
  const isPoor = unresolved.length > events.length * 0.01;
  return {
    file: join(folder, "tracee.json"),
    text: formatFacts(facts),
    summary: `Tracee ${source.version}, ${events.length} events`,
    differences: before ? compareTracee(before, facts) : ["+ tracee.json"],
    faults: [
      ...(isPoor ? unresolved.map((place) => `cannot follow ${place}`) : []),
      ...(before ? listLostEvents(before, facts) : []),
    ],
  };
}

function shapeCollection(folder: string, collection: string): FactsFile {
  if (!existsSync(collection)) throw new CallError(`there is no file ${collection}`);
  const before = readDirections(folder);
  const facts = shapeDirections(readFileSync(collection, "utf8"));
  return {
    file: join(folder, "directions.json"),
    text: formatFacts(facts),
    summary: `pointers of ${Object.keys(facts.calls).length} calls`,
    differences: before ? compareDirections(before, facts) : ["+ directions.json"],
    faults: [],
  };
}

/** A tree that does not say its version is of the known one where it says the same; else it stays unknown. */
function keepVersion(read: TraceeFacts, before: TraceeFacts): TraceeFacts {
  const facts = { ...read, source: before.source };
  return compareTracee(before, facts).length === 0 ? facts : read;
}

interface Sources {
  kernel: string | undefined;
  man: string | undefined;
  libc: string | undefined;
  tracee: string | undefined;
  directions: string | undefined;
}
