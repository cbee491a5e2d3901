import { closeSync, fstatSync, openSync, rmSync, statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";

/** A file that one process at a time can hold; the system lets go of it when the process ends, however it ends. */
export interface Lock {
  release(): void;
}

/**
 * Takes the lock, or returns null at once where another process (or another call in this one) holds it.
 * The file is removed on release, so whoever waited for it has to see whether its own file is still the one in place.
 */
export function takeLock(file: string): Lock | null {
  for (;;) {
    const handle = openSync(file, "a");
    const database = lockDatabase(file);
    if (!database) {
      closeSync(handle);
      return null;
    }
    const isInPlace = statSync(file, { throwIfNoEntry: false })?.ino === fstatSync(handle).ino;
    const release = (): void => {
      if (isInPlace) rmSync(file, { force: true });
      database.close();
      // Last: closing any handle of the file gives up all locks that the process has on it.
      closeSync(handle);
    };
    if (isInPlace) return { release };
    release();
  }
}

/** Waits for the lock; `onWait` is called once where it is not free. */
export async function waitForLock(file: string, onWait: () => void): Promise<Lock> {
  for (let attempt = 0; ; attempt++) {
    const lock = takeLock(file);
    if (lock) return lock;
    if (attempt === 0) onWait();
    await wait(200);
  }
}

const SQLITE_BUSY = 5;

function lockDatabase(file: string): DatabaseSync | null {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec("BEGIN EXCLUSIVE");
    return database;
  } catch (error) {
    database.close();
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return null;
    throw error;
  }
}
