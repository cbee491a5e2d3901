import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";

export interface Measure {
  seconds: number;
  /** Time on all processors together, which says more than `seconds` on a busy machine; null as below. */
  processorSeconds: number | null;
  /** Largest sum of resident memory of the process and all its children, or null where there is no /proc. */
  mebibytes: number | null;
}

/** Runs a Node program to its end and measures it. Throws where it fails. */
export async function measureProcess(args: string[]): Promise<Measure> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  let peak = 0;
  let ticks = 0;
  const sampler = setInterval(() => {
    const tree = readTree(child.pid ?? 0);
    peak = Math.max(peak, sum(tree.map(({ bytes }) => bytes)));
    ticks = Math.max(ticks, sum(tree.map((each) => each.ticks)));
  }, SAMPLE_MS);
  const [code] = (await once(child, "close")) as [number | null];
  clearInterval(sampler);
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code}:\n${said}`);
  const isKnown = peak > 0;
  return {
    seconds,
    processorSeconds: isKnown ? ticks / TICKS_PER_SECOND : null,
    mebibytes: isKnown ? peak / 2 ** 20 : null,
  };
}

const SAMPLE_MS = 50;
const PAGE_BYTES = 4096;
const TICKS_PER_SECOND = 100;

/** The process and all below it; nothing where there is no /proc. */
function readTree(root: number): ProcessState[] {
  if (!existsSync("/proc/self/stat")) return [];
  const processes = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readProcess(Number(name)));
  const tree = new Set([root]);
  // A child may come before its parent in the list, so that one pass may miss it.
  for (let size = 0; size < tree.size;) {
    size = tree.size;
    for (const { id, parent } of processes) if (tree.has(parent)) tree.add(id);
  }
  return processes.filter(({ id }) => tree.has(id));
}

function readProcess(id: number): ProcessState[] {
  try {
    const text = readFileSync(`/proc/${id}/stat`, "utf8");
    // The name before it, in brackets, may hold blanks.
    const fields = text
      .slice(text.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    // Own time and that of children that have ended, in user and in system mode.
    const ticks = sum(fields.slice(11, 15));
    return [{ id, parent: fields[1] ?? 0, ticks, bytes: (fields[21] ?? 0) * PAGE_BYTES }];
  } catch {
    // It has ended meanwhile.
    return [];
  }
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

interface ProcessState {
  id: number;
  parent: number;
  ticks: number;
  bytes: number;
}
