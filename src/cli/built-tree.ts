import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdir, open, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";

/** Every file below the folder, relative to it with slashes, sorted by code unit. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

export function readTreeFile(folder: string, file: string): string {
  return readFileSync(join(folder, file), "utf8");
}

/** Writes a file below the folder, with the folders on the way. */
export function writeTreeFile(folder: string, file: string, content: string | Uint8Array): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** Writes many files below the folder, several at a time: the disk is what takes the time. */
export async function writeTreeFiles(
  folder: string,
  files: Iterable<readonly [file: string, content: string | Uint8Array]>,
): Promise<void> {
  const made = new Set<string>();
  const waiting = Iterator.from(files);
  const writeOneByOne = async (): Promise<void> => {
    for (const [file, content] of waiting) {
      const path = join(folder, file);
      const parent = dirname(path);
      if (!made.has(parent)) await mkdir(parent, { recursive: true });
      made.add(parent);
      await writeFile(path, content);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, writeOneByOne));
}

const AT_ONCE = 4;

/** Waits until the files are on the disk and not only on their way, so that a power cut cannot leave them empty. */
export async function flushTree(folder: string, files: readonly string[]): Promise<void> {
  const waiting = files.values();
  const flushOneByOne = async (): Promise<void> => {
    for (const file of waiting) {
      const handle = await open(join(folder, file));
      await handle.sync().finally(() => handle.close());
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, flushOneByOne));
}
