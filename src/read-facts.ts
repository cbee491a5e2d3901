import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { z } from "zod";
import { constantFactsSchema, type ConstantFacts } from "./facts/constant-facts.ts";
import { directionsSchema, type Directions } from "./facts/directions.ts";
import { kernelFactsSchema, type KernelFacts } from "./facts/kernel-facts.ts";
import { symbolFactsSchema, type SymbolFacts } from "./facts/symbol-facts.ts";
import { traceeFactsSchema, type TraceeFacts } from "./facts/tracee-facts.ts";

/** A file of facts is missing or not in its form; one line a fault. */
export class FactsFileError extends Error {}

/**
 * The facts in a folder, each file held to its schema. Throws a FactsFileError that names the file and what to do.
 */
export function readFacts(folder: string): Facts {
  return {
    kernel: readKernelFacts(folder) ?? missing(folder, "kernel.json", "--kernel TREE --man DIR"),
    tracee: readTraceeFacts(folder) ?? missing(folder, "tracee.json", "--tracee DIR"),
    directions: readDirections(folder) ?? missing(folder, "directions.json", "--directions FILE"),
    symbols: readSymbolFacts(folder) ?? missing(folder, "symbols.json", "--kernel TREE"),
    constantNames: readConstantFacts(folder) ?? missing(folder, "constants.json", "--kernel TREE --libc DIR"),
  };
}

/** The facts of one source, or null where its file is not there. */
export function readKernelFacts(folder: string): KernelFacts | null {
  return readFactsFile(join(folder, "kernel.json"), kernelFactsSchema);
}

export function readSymbolFacts(folder: string): SymbolFacts | null {
  return readFactsFile(join(folder, "symbols.json"), symbolFactsSchema);
}

export function readConstantFacts(folder: string): ConstantFacts | null {
  return readFactsFile(join(folder, "constants.json"), constantFactsSchema);
}

export function readTraceeFacts(folder: string): TraceeFacts | null {
  return readFactsFile(join(folder, "tracee.json"), traceeFactsSchema);
}

export function readDirections(folder: string): Directions | null {
  return readFactsFile(join(folder, "directions.json"), directionsSchema);
}

function readFactsFile<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> | null {
  const shown = relative(process.cwd(), file);
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return null;
    throw error;
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new FactsFileError(`${shown}: ${message}. ${AGAIN}`);
  }
  const { data, error } = schema.safeParse(value);
  if (!error) return data;
  const faults = error.issues
    .slice(0, SHOWN)
    .map(({ path, message }) => `${shown}: ${[path.join("."), message].join(": ")}`);
  throw new FactsFileError([...faults, AGAIN].join("\n"));
}

const SHOWN = 5;
const AGAIN =
  "Facts are made by `hookbook facts` and never edited; restore the file, or remove it and make it again.";

function missing(folder: string, file: string, options: string): never {
  const shown = relative(process.cwd(), join(folder, file));
  throw new FactsFileError(`there is no ${shown}; \`hookbook facts ${options}\` makes it`);
}

export interface Facts {
  kernel: KernelFacts;
  tracee: TraceeFacts;
  directions: Directions;
  symbols: SymbolFacts;
  /** Names alone; values are the kernel's `constants`. */
  constantNames: ConstantFacts;
}
