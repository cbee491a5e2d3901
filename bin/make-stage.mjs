import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/**
 * A new folder under .node for one step of the set-up, named after the step and this process. What is made here takes
 * its place by a rename, so an interrupted set-up, or two at once, never leave a half tree where others look for it.
 * What processes that have ended left there is removed first.
 */
export function makeStage(root, step) {
  const ours = join(root, ".node");
  mkdirSync(ours, { recursive: true });
  for (const name of readdirSync(ours)) {
    const owner = /^stage-\w+-(\d+)$/.exec(name);
    if (owner && !isAlive(Number(owner[1]))) rmSync(join(ours, name), { recursive: true, force: true });
  }
  const stage = join(ours, `stage-${step}-${process.pid}`);
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage);
  return stage;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
