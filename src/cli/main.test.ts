import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

describe("hookbook", () => {
  test("says what it can do", () => {
    const { stdout, status } = hookbook("--help");
    expect(status).toBe(0);
    for (const name of [
      "build",
      "serve",
      "start",
      "dev",
      "check",
      "parse",
      "new",
      "fix",
      "permalinks",
      "search",
    ])
      expect(stdout).toMatch(new RegExp(`^  ${name} +\\w`, "m"));
  });

  test("without a command prints the same on stderr and calls it a wrong call", () => {
    const { stdout, stderr, status } = hookbook();
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("Usage: hookbook COMMAND");
  });

  test("prints its version", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    expect(hookbook("--version").stdout).toBe(`${version}\n`);
  });

  test.each([
    [["biuld"], "hookbook: there is no command biuld; did you mean build?\n"],
    [["frobnicate"], "hookbook: there is no command frobnicate; `hookbook --help` lists them\n"],
    [["build", "--otu", "x"], "hookbook: there is no option --otu; did you mean --out?\n"],
    [["build", "--out"], "hookbook: Option '--out <value>' argument missing\n"],
  ])("%j is a wrong call", (args, message) => {
    const { stdout, stderr, status } = hookbook(...args);
    expect([status, stdout, stderr]).toEqual([2, "", message]);
  });

  test.each(["build", "serve", "start", "dev", "check", "parse", "new", "fix", "permalinks", "search"])(
    "%s --help",
    (name) => {
      const { stdout, stderr, status } = hookbook(name, "--help");
      expect([status, stderr]).toEqual([0, ""]);
      expect(stdout).toContain(`Usage: hookbook ${name}`);
      expect(hookbook("help", name).stdout).toBe(stdout);
    },
  );

  test("has the same exit code and output through the set-up", () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, ["bin/hookbook", "biuld"], {
      cwd: root,
      encoding: "utf8",
    });
    expect([status, stdout, stderr]).toEqual([
      2,
      "",
      "hookbook: there is no command biuld; did you mean build?\n",
    ]);
  });

  test("does not complain when its reader goes away", () => {
    const shell = `"${process.execPath}" src/cli/main.ts parse content/events | head -c 1`;
    const { stdout, stderr } = spawnSync("sh", ["-c", shell], { cwd: root, encoding: "utf8" });
    expect([stdout, stderr]).toEqual(["[", ""]);
  });
});

function hookbook(...args: string[]): { stdout: string; stderr: string; status: number | null } {
  const command = ["--disable-warning=ExperimentalWarning", "src/cli/main.ts", ...args];
  return spawnSync(process.execPath, command, { cwd: root, encoding: "utf8" });
}
