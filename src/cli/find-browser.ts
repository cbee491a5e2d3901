import { spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";
import { chromium } from "playwright";
import { programFile } from "../../bin/program-file.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/**
 * The path of a Chromium for the browser tests: the one that CHROMIUM_PATH names, one on PATH, Playwright's own. Where
 * there is none, Playwright's is downloaded, else Debian's package is installed, where we may (root, apt-get).
 * Throws an Error that says what to install.
 */
export function findBrowser(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (canRun(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, which does not run`);
  }
  const found = onPath() ?? own();
  if (found) return found;
  say("no Chromium on PATH; downloading Playwright's");
  spawnSync(process.execPath, [programFile("playwright"), "install", "chromium"], { stdio: "ignore" });
  const downloaded = own();
  if (downloaded) return downloaded;
  if (process.getuid?.() === 0 && canRun("apt-get")) {
    say("the download failed; installing the package chromium with apt-get");
    installPackage();
    const installed = onPath();
    if (installed) return installed;
  }
  throw new Error(
    "no browser to test with: install Chromium or Chrome so that `chromium` or `google-chrome` is on PATH, " +
      "or set CHROMIUM_PATH to it",
  );
}

/** Playwright takes the whole path of a program only. */
function onPath(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(canRun);
}

function own(): string | undefined {
  const path = chromium.executablePath();
  return canRun(path) ? path : undefined;
}

function installPackage(): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "--yes", "--no-install-recommends", "chromium"]]) {
    const { status, stderr } = spawnSync("apt-get", ["--quiet", ...args], { env, encoding: "utf8" });
    if (status !== 0) say(`apt-get ${args[0]} failed: ${stderr.trim().split("\n").at(-1)}`);
  }
}

function canRun(program: string): boolean {
  return spawnSync(program, ["--version"], { stdio: "ignore" }).status === 0;
}

function say(message: string): void {
  process.stderr.write(`hookbook: ${message}\n`);
}
