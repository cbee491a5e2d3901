import { statSync } from "node:fs";
import { CallError } from "./command.ts";

/** Throws a CallError where the folder that `--facts` names is not there, or is a file. */
export function requireFactsFolder(folder: string): void {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (!stats) throw new CallError(`--facts: there is no folder ${folder}`);
  if (!stats.isDirectory()) throw new CallError(`--facts: ${folder} is no folder`);
}
