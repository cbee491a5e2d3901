import { existsSync } from "node:fs";
import { readFolder, type ReadFolder } from "../read-folder.ts";
import { CallError } from "./command.ts";

/** Reads what a command was called with, hookbook's own events by default. Throws a CallError for a path that is not there. */
export async function readDocuments(positionals: string[]): Promise<ReadFolder> {
  const paths = positionals.length > 0 ? positionals : ["content/events"];
  for (const path of paths) {
    if (!existsSync(path)) throw new CallError(`there is no file or folder ${path}`);
  }
  return readFolder(paths);
}
