import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const MAIN = join(import.meta.dirname, "main.ts");
const CLEAN =
  "# box\n\n## Intro\n\nbox - a box.\n\n## Description\n\nText.\n\n## Arguments\n\n* `lid`:`int`[K] - its lid.\n";
const LOOSE =
  "\n#box\n## Intro \nbox() - a box.\n## Description\nText.\n## Arguments\n- lid:int[K]- its lid.\n";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hookbook-cli-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe("parse", () => {
  test("prints one record for each document, also for a refused one, and exits 0", () => {
    write("box.md", CLEAN);
    write("bad.md", "---js\n---\n");
    write("code.mdx", "export const x = 1;\n");
    const { stdout, status } = hookbook("parse", ".");
    const records = JSON.parse(stdout) as { name: string; diagnostics: { code: string; file: string }[] }[];
    expect(status).toBe(0);
    expect(
      records.map(({ name, diagnostics }) => [name, diagnostics.map(({ file, code }) => `${file} ${code}`)]),
    ).toEqual([
      ["bad", ["bad.md frontmatter-fence"]],
      ["box", []],
      ["code", ["code.mdx unsupported-file"]],
    ]);
    expect(records[1]).toEqual({
      name: "box",
      summary: "a box.",
      args: [{ name: "lid", type: "int", tags: ["K"], description: "its lid." }],
      hooks: [],
      related: [],
      review: "authored",
      diagnostics: [],
    });
  });

  test("a path that is not there is a wrong call", () => {
    expect(hookbook("parse", "nowhere")).toMatchObject({ status: 2, stdout: "" });
  });
});

describe("check", () => {
  test("exits 0 on warnings, 1 on errors or with --strict", () => {
    write("box.md", LOOSE);
    expect(hookbook("check", ".").status).toBe(0);
    const strict = hookbook("check", "--strict", ".");
    expect(strict.status).toBe(1);
    expect(strict.stderr).toContain("box.md:1:1 not-canonical");
    write("box.md", CLEAN);
    expect(hookbook("check", "--strict", ".")).toMatchObject({
      status: 0,
      stdout: "",
      stderr: "1 document without errors\n",
    });
  });

  test("prints text on stderr, JSON and GitHub's form on stdout", () => {
    write("bad.md", "# b\u202Ead\n");
    const text = hookbook("check", "bad.md");
    expect([text.status, text.stdout]).toEqual([1, ""]);
    expect(text.stderr).toContain("bad.md:1:4 forbidden-character Unexpected character U+202E");
    expect(JSON.parse(hookbook("check", "--format", "json", "bad.md").stdout)).toMatchObject([
      { line: 1, column: 4 },
    ]);
    expect(hookbook("check", "--format", "github", "bad.md").stdout).toMatch(
      /^::error file=bad\.md,line=1,col=4,/,
    );
  });

  test("knows no facts yet and says so", () => {
    expect(hookbook("check", "--facts", "none", ".").status).toBe(0);
    expect(hookbook("check", "--facts", "facts", ".")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("no facts yet") as string,
    });
    expect(hookbook("check", "--format", "xml", ".").status).toBe(2);
  });
});

describe("fix", () => {
  test("rewrites files whole, keeps their mode and leaves nothing behind", () => {
    write("box.md", LOOSE);
    write("bad.md", "---js\n---\n");
    chmodSync(join(folder, "box.md"), 0o640);
    expect(hookbook("fix", ".").status).toBe(1);
    expect(readFileSync(join(folder, "box.md"), "utf8")).toBe(CLEAN);
    expect(readFileSync(join(folder, "bad.md"), "utf8")).toBe("---js\n---\n");
    expect(statSync(join(folder, "box.md")).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder).toSorted()).toEqual(["bad.md", "box.md"]);
  });

  test("--stdout prints one file and leaves it", () => {
    write("box.md", LOOSE);
    expect(hookbook("fix", "--stdout", "box.md")).toMatchObject({ status: 0, stdout: CLEAN, stderr: "" });
    expect(readFileSync(join(folder, "box.md"), "utf8")).toBe(LOOSE);
    expect(hookbook("fix", "--stdout").status).toBe(2);
  });
});

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

function hookbook(...args: string[]): { stdout: string; stderr: string; status: number | null } {
  return spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", MAIN, ...args], {
    cwd: folder,
    encoding: "utf8",
  });
}
