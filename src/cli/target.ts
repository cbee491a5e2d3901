import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";

import { MARKER_FILE, parseMarker } from "../publish/marker.ts";
import { CallError } from "./command.ts";

/** The folder that a build replaces, and where the build may put its own things meanwhile. */
export interface Target {
  /** Absolute, links resolved; need not exist. */
  path: string;
  /** A mount point cannot be renamed, so all is done inside it. */
  isSwappedInside: boolean;
  /** Folder for the stage, the parked tree and the lock: beside the target, or the target itself. */
  workFolder: string;
  /** How the names of all that begin. */
  prefix: string;
}

/**
 * Decides where to build. Throws a CallError where `out` is, contains or lies in one of the `inputs` (absolute folders
 * that the build reads; it may lie in the `project`, though), or is no folder.
 */
export function resolveTarget(
  out: string,
  { inputs, project }: { inputs: string[]; project: string },
): Target {
  const path = resolveLinks(resolve(out));
  for (const input of [...inputs, project].map(resolveLinks)) {
    if (isWithin(input, path)) throw new CallError(`cannot build to ${out}: it contains ${describe(input)}`);
    if (input !== resolveLinks(project) && isWithin(path, input)) {
      throw new CallError(`cannot build to ${out}: it lies in ${describe(input)}`);
    }
  }
  if (existsSync(path) && !statSync(path).isDirectory())
    throw new CallError(`cannot build to ${out}: it is no folder`);
  const isSwappedInside = existsSync(path) && (isMountPoint(path) || !isWritable(dirname(path)));
  return isSwappedInside
    ? { path, isSwappedInside, workFolder: path, prefix: ".hookbook-" }
    : { path, isSwappedInside, workFolder: dirname(path), prefix: `.${basename(path)}.hookbook-` };
}

/** Throws a CallError where the target holds files that hookbook has not written. */
export function refuseForeignFiles({ path, prefix }: Target): void {
  if (!existsSync(path)) return;
  const foreign = readdirSync(path).filter((name) => name !== "lost+found" && !name.startsWith(prefix));
  if (foreign.length === 0) return;
  const marker = join(path, MARKER_FILE);
  if (existsSync(marker) && parseMarker(readFileSync(marker, "utf8"))) return;
  throw new CallError(
    `cannot build to ${path}: it holds files that hookbook has not written (${foreign.sort()[0]}); ` +
      "give an empty or new folder with --out",
  );
}

/** The path with every link on the way resolved; what does not exist yet stands as written. */
function resolveLinks(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  if (lstatSync(path, { throwIfNoEntry: false }))
    throw new CallError(`cannot build to ${path}: it is a link to nothing`);
  const parent = dirname(path);
  return parent === path ? path : join(resolveLinks(parent), basename(path));
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** A folder bound onto another place of the same file system shows only in the table of mounts. */
function isMountPoint(path: string): boolean {
  if (statSync(path).dev !== statSync(dirname(path)).dev) return true;
  const table = "/proc/self/mountinfo";
  if (!existsSync(table)) return false;
  return readFileSync(table, "utf8")
    .split("\n")
    .some((line) => line.split(" ")[4]?.replaceAll("\\040", " ") === path);
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    // Whatever the reason, nothing can be put there.
    return false;
  }
}

function describe(path: string): string {
  const short = relative(process.cwd(), path);
  return short === "" ? "the current folder" : short.startsWith("..") ? path : short;
}
