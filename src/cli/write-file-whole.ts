import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, open, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

/**
 * Writes the text of a file, with its folder where that is missing, so that a reader, a crash or a full disk finds what
 * was there or the whole new text, never a part. A symbolic link keeps pointing at the file, which keeps its mode.
 * Throws what the file system says.
 */
export async function writeFileWhole(file: string, text: string): Promise<void> {
  const isThere = existsSync(file);
  const target = isThere ? await realpath(file) : file;
  const mode = isThere ? (await stat(target)).mode : undefined;
  await mkdir(dirname(target), { recursive: true });
  const temporary = join(dirname(target), `.${randomUUID()}.tmp`);
  try {
    const handle = await open(temporary, "wx", mode);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
