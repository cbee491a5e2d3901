import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { gunzipSync } from "node:zlib";
import type { SourceTree } from "../facts/source-tree.ts";
import { CallError } from "./command.ts";

/**
 * A folder as a tree of sources. Links are followed while they stay inside it; a file that is there as `.gz` only is
 * unpacked, as man pages are. Throws a CallError where there is no such folder.
 */
export function openSourceTree(folder: string): SourceTree {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new CallError(`there is no folder ${folder}`);
  const root = realpathSync(folder);
  return {
    list: (below) => listFiles(root, below.replace(/\/$/, "")).toSorted(),
    read: (path) =>
      readInside(root, path)?.toString("utf8") ??
      unpack(readInside(root, `${path}.gz`))?.toString("utf8") ??
      null,
  };
}

function listFiles(root: string, below: string): string[] {
  const folder = join(root, below);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = below === "" || below === "." ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return listFiles(root, path);
    return entry.isFile() || entry.isSymbolicLink() ? [path] : [];
  });
}

function unpack(packed: Buffer | null): Buffer | null {
  return packed && gunzipSync(packed);
}

function readInside(root: string, path: string): Buffer | null {
  try {
    const file = realpathSync(join(root, path));
    return file.startsWith(root + sep) ? readFileSync(file) : null;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    if (["ENOENT", "ENOTDIR", "EISDIR", "ELOOP"].includes(code)) return null;
    throw error;
  }
}
