import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const manifest = JSON.parse(read("package.json")) as Manifest;
const lock = (JSON.parse(read("package-lock.json")) as { packages: Record<string, LockEntry> }).packages;

test("every dependency is pinned exactly", () => {
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test("the lock file names no registry", () => {
  expect(read("package-lock.json")).not.toMatch(/"resolved"|registry\./);
});

// npm leaves out what the registry at hand does not hold, and `npm ci` then refuses the whole file elsewhere.
test("the lock file has every optional package of every platform", () => {
  const missing = Object.entries(lock).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {}).filter((name) => !isLocked(path, name)),
  );
  expect(missing).toEqual([]);
});

test("the lock file has the hash of every package but of those for other platforms that could not be fetched", () => {
  const bare = Object.entries(lock).filter(([path, entry]) => path !== "" && !entry.integrity);
  expect(bare.filter(([, entry]) => !entry.optional || !entry.cpu)).toEqual([]);
  expect(bare.filter(([, { os = [], cpu = [] }]) => os.includes("linux") && cpu.includes("x64"))).toEqual([]);
});

test("every action of the workflows is pinned by its commit", () => {
  const folder = join(root, ".github/workflows");
  const uses = readdirSync(folder).flatMap(
    (name) => read(`.github/workflows/${name}`).match(/uses: .*/g) ?? [],
  );
  expect(uses.length).toBeGreaterThan(0);
  expect(uses.filter((line) => !/@[0-9a-f]{40} # v\d/.test(line))).toEqual([]);
});

/** Node's rule: beside the package that asks, or in a node_modules above it. */
function isLocked(path: string, name: string): boolean {
  if (`${path === "" ? "" : `${path}/`}node_modules/${name}` in lock) return true;
  const above = path.lastIndexOf("/node_modules/");
  return path !== "" && isLocked(above < 0 ? "" : path.slice(0, above), name);
}

function read(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

interface LockEntry {
  integrity?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  optionalDependencies?: Record<string, string>;
}
