import { createHash } from "node:crypto";
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeStage } from "./make-stage.mjs";
import { runNpm } from "./run-npm.mjs";

/**
 * `npm ci`, because it takes exactly what the lock file says and checks each package against its hash. It refuses a lock
 * file that lacks an optional package for some other platform ("Missing: ... from lock file"), and npm leaves out those
 * that the registry of the day does not hold. So the lock file has an entry for each of them, without a hash where
 * none was to be had (npm then checks against the registry's own); structure.test.ts holds that none is missing.
 * The lock names no registry: `omit-lockfile-registry-resolved` in .npmrc.
 */
const INSTALL = [
  "ci",
  "--ignore-scripts",
  "--include=dev",
  "--include=optional",
  "--engine-strict=false",
  "--no-audit",
  "--no-fund",
  "--no-progress",
  "--loglevel=error",
];

/** Installs the packages of package-lock.json into node_modules, unless they are there. */
export async function setUpModules(root, node) {
  if (isInstalled(root)) return;
  process.stderr.write("hookbook: installing packages into node_modules (once)\n");
  const stage = makeStage(root, "modules");
  try {
    for (const name of ["package.json", "package-lock.json", ".npmrc"])
      copyFileSync(join(root, name), join(stage, name));
    await runNpm(INSTALL, { node, folder: stage });
    writeFileSync(stampFile(stage), stampOf(root));
    if (!isInstalled(root)) await swapIn(root, { node, stage });
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

function isInstalled(root) {
  const stamp = stampOf(root);
  if (readIfThere(stampFile(root)) === stamp) return true;
  if (!holdsPackages(root)) return false;
  try {
    writeFileSync(stampFile(root), stamp);
  } catch {
    // A folder that cannot be written is compared again next time.
  }
  return true;
}

function stampFile(folder) {
  return join(folder, "node_modules", ".hookbook-stamp");
}

function stampOf(root) {
  const lock = readFileSync(join(root, "package-lock.json"));
  return `${process.platform}-${process.arch} ${createHash("sha256").update(lock).digest("hex")}\n`;
}

/** Whether npm itself, run by hand, has installed what the lock file says: it writes its own list when it is done. */
function holdsPackages(root) {
  const list = readIfThere(join(root, "node_modules", ".package-lock.json"));
  if (list === undefined) return false;
  const { "": _project, ...wanted } = JSON.parse(
    readFileSync(join(root, "package-lock.json"), "utf8"),
  ).packages;
  const found = JSON.parse(list).packages;
  const libc = process.report.getReport().header.glibcVersionRuntime ? "glibc" : "musl";
  const isNeeded = (entry) => !entry.optional || (entry.os && fitsHere(entry, libc));
  return (
    Object.entries(wanted).every(([path, entry]) =>
      path in found ? isSame(found[path], entry) : !isNeeded(entry),
    ) && Object.entries(found).every(([path, entry]) => path in wanted && fitsHere(entry, libc))
  );
}

function isSame(found, wanted) {
  return found.version === wanted.version && (!wanted.integrity || found.integrity === wanted.integrity);
}

function fitsHere({ os, cpu, libc }, ownLibc) {
  const fits = (list, own) => !list || list.includes(own);
  return (
    fits(os, process.platform) &&
    fits(cpu, process.arch) &&
    (process.platform !== "linux" || fits(libc, ownLibc))
  );
}

async function swapIn(root, { node, stage }) {
  const target = join(root, "node_modules");
  try {
    if (existsSync(target)) renameSync(target, join(stage, "old_modules"));
    renameSync(join(stage, "node_modules"), target);
  } catch (error) {
    // Another set-up put its own there between the two renames, or node_modules is a mount point and cannot be renamed.
    if (isInstalled(root)) return;
    if (!["EBUSY", "EXDEV", "EPERM", "EACCES"].includes(error.code)) throw error;
    await runNpm(INSTALL, { node, folder: root });
  }
}

function readIfThere(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
    throw error;
  }
}
