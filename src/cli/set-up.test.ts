import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { setUpModules } from "../../bin/set-up-modules.mjs";
import { setUpNode } from "../../bin/set-up-node.mjs";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "hookbook-set-up-"));
  for (const name of ["package.json", ".npmrc"]) writeFileSync(join(root, name), "{}");
  writeLock("1.0.0");
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

describe("the modules", () => {
  test("are installed once, and again when the lock file has changed", async () => {
    useNpm(INSTALL);
    await setUpModules(root, process.execPath);
    await setUpModules(root, process.execPath);
    expect(countCalls()).toBe(1);
    writeLock("2.0.0");
    await setUpModules(root, process.execPath);
    expect(countCalls()).toBe(2);
    expect(readdirSync(join(root, ".node"))).toEqual([]);
  });

  test("are left alone where npm was run by hand", async () => {
    useNpm(INSTALL);
    spawnSync(process.execPath, [join(root, "npm-cli.js")], { cwd: root });
    await setUpModules(root, process.execPath);
    expect(countCalls()).toBe(1);
  });

  test("are replaced where somebody else's tree lies", async () => {
    mkdirSync(join(root, "node_modules/other"), { recursive: true });
    useNpm(INSTALL);
    await setUpModules(root, process.execPath);
    expect(existsSync(join(root, "node_modules/other"))).toBe(false);
    expect(existsSync(join(root, "node_modules/thing/index.js"))).toBe(true);
  });

  test("stay as they were where npm fails, and the message says why", async () => {
    mkdirSync(join(root, "node_modules/other"), { recursive: true });
    useNpm(`console.error("npm error code ENOSPC\\nnpm error     at somewhere"); process.exit(1);`);
    await expect(setUpModules(root, process.execPath)).rejects.toThrow(/^npm ci failed: code ENOSPC$/);
    expect(readdirSync(join(root, "node_modules"))).toEqual(["other"]);
    expect(readdirSync(join(root, ".node"))).toEqual([]);
  });

  test("of a set-up that was killed are cleared away by the next", async () => {
    const { pid } = spawnSync(process.execPath, ["--version"]);
    mkdirSync(join(root, `.node/stage-modules-${pid}/node_modules`), { recursive: true });
    useNpm(INSTALL);
    await setUpModules(root, process.execPath);
    expect(readdirSync(join(root, ".node"))).toEqual([]);
  });
});

test("a Node that is new enough is used as it is", async () => {
  expect(await setUpNode(root)).toBe(process.execPath);
  expect(existsSync(join(root, ".node"))).toBe(false);
});

const INSTALL = `
  fs.mkdirSync("node_modules/thing", { recursive: true });
  fs.writeFileSync("node_modules/thing/index.js", "");
  fs.copyFileSync("package-lock.json", "node_modules/.package-lock.json");
`;

/** Puts a program in the place of npm that notes each call. */
function useNpm(body: string): void {
  const file = join(root, "npm-cli.js");
  const note = `require("fs").appendFileSync(${JSON.stringify(join(root, "calls"))}, "x");`;
  writeFileSync(file, `const fs = require("fs"); ${note} ${body}`);
  vi.stubEnv("npm_execpath", file);
}

function countCalls(): number {
  return readFileSync(join(root, "calls"), "utf8").length;
}

function writeLock(version: string): void {
  const packages = { "node_modules/thing": { version, integrity: `sha512-${version}` } };
  writeFileSync(join(root, "package-lock.json"), JSON.stringify({ packages }));
}
