import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { compareDirections, compareTracee } from "../facts/compare.ts";
import { compareKernel, keepHistory, listShrunkTables } from "../facts/compare-kernel.ts";
import { extractKernel, listFaults } from "../facts/extract-kernel/extract-kernel.ts";
import { extractTracee } from "../facts/extract-tracee/extract-tracee.ts";
import { formatFacts } from "../facts/format-facts.ts";
import { kernelFactsSchema } from "../facts/kernel-facts.ts";
import { shapeDirections } from "../facts/shape-directions.ts";
import { traceeFactsSchema, type TraceeFacts } from "../facts/tracee-facts.ts";
import { CallError, type Command, type CommandArguments } from "./command.ts";
import { PROJECT } from "./load-site.ts";
import { openSourceTree } from "./open-source-tree.ts";
import { reportStage } from "./progress.ts";
import { readDirections, readKernelFacts, readTraceeFacts } from "./read-facts.ts";
import { writeFileWhole } from "./write-file-whole.ts";

export const command: Command = {
  name: "facts",
  summary: "Makes the facts again from the sources of the kernel and of Tracee.",
  usage: "[--kernel TREE [--man DIR]] [--tracee DIR] [--check]",
  options: {
    kernel: { type: "string", value: "TREE", help: "an unpacked kernel tree, 6.11 or later" },
    man: {
      type: "string",
      value: "DIR",
      help: "man pages with syscalls(2), for the release a call came with",
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
  const folder = typeof values.facts === "string" ? values.facts : join(PROJECT, "content", "facts");
  const halves: Half[] = [];
  const { kernel, man, tracee, directions } = sources;
  if (kernel !== undefined)
    halves.push(await reportStage("kernel facts", () => readKernel(folder, kernel, man)));
  if (tracee !== undefined) halves.push(await reportStage("Tracee facts", () => readTracee(folder, tracee)));
  if (directions !== undefined) halves.push(shapeCollection(folder, directions));
  for (const line of halves.flatMap(describeDifferences)) process.stdout.write(`${line}\n`);
  const faults = halves.flatMap((half) => half.faults);
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  if (values.check === true) return faults.length > 0 || halves.some(isChanged) ? 1 : 0;
  if (faults.length > 0) {
    process.stderr.write("nothing was written\n");
    return 1;
  }
  for (const half of halves) {
    const hasChanged = isChanged(half);
    if (hasChanged) await writeFileWhole(half.file, half.text);
    process.stderr.write(`${shown(half)} ${hasChanged ? "written" : "is up to date"}: ${half.summary}\n`);
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
    tracee: text("tracee"),
    directions: text("directions"),
  };
  if (sources.man !== undefined && sources.kernel === undefined)
    throw new CallError("--man goes with --kernel: man pages alone say too little");
  if (Object.values(sources).every((source) => source === undefined))
    throw new CallError("name a source: --kernel TREE, --tracee DIR or both");
  return sources;
}

function readKernel(folder: string, tree: string, man: string | undefined): Half {
  const before = readKernelFacts(folder);
  const manTree = man === undefined ? undefined : openSourceTree(man);
  const read = extractKernel(openSourceTree(tree), manTree);
  if (man !== undefined && read.man === null) throw new CallError(`${man} has no man page syscalls(2)`);
  const facts = kernelFactsSchema.parse(man === undefined && before ? keepHistory(read, before) : read);
  return {
    file: join(folder, "kernel.json"),
    text: formatFacts(facts),
    summary: `Linux ${facts.source.version}, ${facts.syscalls.length} calls`,
    differences: before ? compareKernel(before, facts) : ["+ kernel.json"],
    faults: [...listFaults(facts), ...(before ? listShrunkTables(before, facts) : [])],
  };
}

function readTracee(folder: string, tree: string): Half {
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
    faults: isPoor ? unresolved.map((place) => `cannot follow ${place}`) : [],
  };
}

function shapeCollection(folder: string, collection: string): Half {
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

/** What is to be told of a half; a file that was edited or is of an older form can differ without a fact that does. */
function describeDifferences(half: Half): string[] {
  if (half.differences.length > 0 || !isChanged(half)) return half.differences;
  return [`~ ${shown(half)}: the same facts in another form`];
}

function shown({ file }: Half): string {
  return relative(process.cwd(), file);
}

function isChanged({ file, text }: Half): boolean {
  return !existsSync(file) || readFileSync(file, "utf8") !== text;
}

interface Sources {
  kernel: string | undefined;
  man: string | undefined;
  tracee: string | undefined;
  directions: string | undefined;
}

/** One file of facts, as the sources would have it. */
interface Half {
  file: string;
  text: string;
  summary: string;
  differences: string[];
  /** Why it must not be written. */
  faults: string[];
}
