import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";

import type { Target } from "./target.ts";

/** A folder of this run's own, where everything is made before any of it is published. */
export interface Stage {
  folder: string;
  /** The site in the making. */
  site: string;
  cache: string;
}

/** A new stage; those of runs that have died are removed. The caller holds the lock of the target. */
export function makeStage({ workFolder, prefix }: Target): Stage {
  for (const name of readdirSync(workFolder)) {
    if (name.startsWith(`${prefix}stage-`)) rmSync(join(workFolder, name), { recursive: true, force: true });
  }
  return describeStage(mkdtempSync(join(workFolder, `${prefix}stage-`)));
}

export function describeStage(folder: string): Stage {
  return { folder, site: join(folder, "site"), cache: join(folder, "cache") };
}

/**
 * Publishes the staged site; a failure leaves what was there. Beside the target there is never a mixture of old and new;
 * inside a mount point entries move one by one, and a run that is cut off is undone by the next.
 */
export function swapIn(stage: Stage, target: Target): void {
  if (target.isSwappedInside) swapInside(stage, target);
  else swapBeside(stage, target);
}

/** Undoes a swap that was cut off: the parked tree goes back to its place, unless a whole new one stands there. */
export function recover(target: Target): void {
  if (target.isSwappedInside) recoverInside(target);
  else recoverBeside(target);
}

function swapBeside({ site }: Stage, target: Target): void {
  const { path } = target;
  const parked = parkedTree(target);
  const isReplacing = existsSync(path);
  if (isReplacing) renameSync(path, parked);
  try {
    renameSync(site, path);
  } catch (error) {
    if (isReplacing) renameSync(parked, path);
    throw error;
  }
  rmSync(parked, { recursive: true, force: true });
}

function recoverBeside(target: Target): void {
  const parked = parkedTree(target);
  if (!existsSync(parked)) return;
  if (existsSync(target.path) && readdirSync(target.path).length === 0) rmdirSync(target.path);
  if (existsSync(target.path)) rmSync(parked, { recursive: true });
  else renameSync(parked, target.path);
}

/**
 * Inside a mount point only its entries can be renamed. The name of the folder that the old ones are parked in says how
 * far the swap has come: `parking` while they are moved there, `old` while the new ones are moved in, `done` after that.
 */
function swapInside({ site }: Stage, target: Target): void {
  const { parking, old, done } = parkingPlaces(target);
  try {
    mkdirSync(parking);
    moveEntries(target.path, parking, (name) => isPublished(name, target));
    renameSync(parking, old);
    moveEntries(site, target.path, () => true);
    renameSync(old, done);
  } catch (error) {
    recoverInside(target);
    throw error;
  }
  rmSync(done, { recursive: true, force: true });
}

function recoverInside(target: Target): void {
  const { parking, old, done } = parkingPlaces(target);
  rmSync(done, { recursive: true, force: true });
  if (existsSync(old)) {
    for (const name of readdirSync(target.path)) {
      if (isPublished(name, target)) rmSync(join(target.path, name), { recursive: true });
    }
    renameSync(old, parking);
  }
  if (!existsSync(parking)) return;
  moveEntries(parking, target.path, () => true);
  rmdirSync(parking);
}

function moveEntries(from: string, to: string, isMoved: (name: string) => boolean): void {
  for (const name of readdirSync(from)) if (isMoved(name)) renameSync(join(from, name), join(to, name));
}

/** `lost+found` belongs to the file system. */
function isPublished(name: string, { prefix }: Target): boolean {
  return !name.startsWith(prefix) && name !== "lost+found";
}

function parkedTree({ workFolder, prefix }: Target): string {
  return join(workFolder, `${prefix}old`);
}

function parkingPlaces({ workFolder, prefix }: Target): { parking: string; old: string; done: string } {
  const place = (name: string): string => join(workFolder, prefix + name);
  return { parking: place("parking"), old: place("old"), done: place("done") };
}
