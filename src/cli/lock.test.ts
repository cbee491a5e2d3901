import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

import { takeLock, waitForLock } from "./lock.ts";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hookbook-lock-"));
  file = join(folder, "lock");
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Another process that holds the lock until it is killed. */
async function holdElsewhere(): Promise<ChildProcess> {
  const script = `
    const { takeLock } = await import(${JSON.stringify(new URL("lock.ts", import.meta.url).href)});
    process.stdout.write(takeLock(${JSON.stringify(file)}) ? "held" : "refused");
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, [
    "--disable-warning=ExperimentalWarning",
    "--input-type=module",
    "-e",
    script,
  ]);
  const [said] = (await once(child.stdout, "data")) as [Buffer];
  expect(String(said)).toBe("held");
  return child;
}

test("a lock is refused at once while another process holds it, and free when that one was killed", async () => {
  const child = await holdElsewhere();
  expect(takeLock(file)).toBeNull();
  child.kill("SIGKILL");
  await once(child, "exit");
  const lock = takeLock(file);
  expect(lock).not.toBeNull();
  lock?.release();
});

test("a released lock leaves no file and can be taken again", () => {
  takeLock(file)?.release();
  expect(existsSync(file)).toBe(false);
  const lock = takeLock(file);
  expect(takeLock(file)).toBeNull();
  lock?.release();
});

test("waiting ends when the lock is released", async () => {
  const lock = takeLock(file);
  let waited = 0;
  const second = waitForLock(file, () => waited++);
  setTimeout(() => lock?.release(), 300);
  (await second).release();
  expect(waited).toBe(1);
});
