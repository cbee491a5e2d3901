import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";

/** One file of facts, as the sources would have it. */
export interface FactsFile {
  file: string;
  text: string;
  summary: string;
  differences: string[];
  /** Why it must not be written. */
  faults: string[];
}

export function isChanged({ file, text }: FactsFile): boolean {
  return !existsSync(file) || readFileSync(file, "utf8") !== text;
}

/** What is to be told of a file; one that was edited or is of an older form can differ without a fact that does. */
export function describeDifferences(facts: FactsFile): string[] {
  if (facts.differences.length > 0 || !isChanged(facts)) return facts.differences;
  return [`~ ${showFile(facts)}: the same facts in another form`];
}

export function showFile({ file }: FactsFile): string {
  return relative(process.cwd(), file);
}
