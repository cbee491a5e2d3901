import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { FACT_CHECKS } from "../checks/checks.ts";
import { parseExceptions, type ReadExceptions } from "../checks/exceptions.ts";
import { OWN_EVENTS } from "./project.ts";

/**
 * The known disagreements that lie beside the documents at some paths, each file with the documents it is for. For
 * hookbook's own events they are in `content/exceptions.json`, else in `exceptions.json` in the folder given, or in that
 * of the file given.
 */
export function readExceptions(paths: readonly string[]): ExceptionsFile[] {
  const files = new Map<string, ExceptionsFile>();
  for (const path of paths) {
    const real = realpathSync(path);
    const isFolder = statSync(path).isDirectory();
    const isOwn = isInside(real, OWN_EVENTS);
    const root = isOwn ? OWN_EVENTS : isFolder ? real : dirname(real);
    const file = join(isOwn ? dirname(OWN_EVENTS) : root, "exceptions.json");
    if (!existsSync(file)) continue;
    const known = files.get(file);
    const isWhole = isFolder && real === root;
    if (known) known.isWhole ||= isWhole;
    else files.set(file, { root, isWhole, ...read(file) });
  }
  return [...files.values()];
}

/** Whether a path is a folder, or lies in it. */
export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}

function read(file: string): ReadExceptions {
  const codes = FACT_CHECKS.map(({ id }) => id);
  return parseExceptions(readFileSync(file, "utf8"), relative(process.cwd(), file), codes);
}

export interface ExceptionsFile extends ReadExceptions {
  /** The folder of its documents. */
  root: string;
  /** Whether all of that folder was asked for, so that an entry without a document is unused. */
  isWhole: boolean;
}
