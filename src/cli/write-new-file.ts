import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { writeFileWhole } from "./write-file-whole.ts";

/** Writes a file whole or not at all, with its folder where that is missing. Throws what the file system says. */
export async function writeNewFile(file: string, text: string): Promise<void> {
  if (existsSync(file)) return writeFileWhole(file, text);
  await mkdir(dirname(file), { recursive: true });
  const temporary = join(dirname(file), `.${randomUUID()}.tmp`);
  try {
    await writeFile(temporary, text, { flush: true });
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
