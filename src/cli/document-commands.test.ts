import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const MAIN = join(import.meta.dirname, "main.ts");
const CLEAN =
  "# box\n\n## Intro\n\nbox - a box.\n\n## Description\n\nText.\n\n## Arguments\n\n* `lid`:`int`[K] - its lid.\n";
const LOOSE =
  "\n#box\n## Intro \nbox() - a box.\n## Description\nText.\n## Arguments\n- lid:int[K]- its lid.\n";
const WRONG =
  "# lchown\n\n## Intro\n\nlchown - an owner.\n\n## Description\n\nText,  as *it* is.\n\n## Arguments\n\n" +
  "* `pathname`:`const char*`[KOPT] - its  [K]\n  path.\n* `owner`:`char*`[K] - user.\n";
const FACTS = join(import.meta.dirname, "../../content/facts");

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
    expect(hookbook("check", "--facts", "none", ".").status).toBe(0);
    const strict = hookbook("check", "--facts", "none", "--strict", ".");
    expect(strict.status).toBe(1);
    expect(strict.stderr).toContain("box.md:1:1 not-canonical");
    write("box.md", CLEAN);
    expect(hookbook("check", "--facts", "none", "--strict", ".")).toMatchObject({
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

  test("holds documents against hookbook's own facts, in any folder", () => {
    write("lchown.md", WRONG);
    const { status, stderr } = hookbook("check", ".");
    expect(status).toBe(1);
    expect(stderr).toContain(
      'lchown.md:13:27 fact-origin Unexpected K on argument "pathname", expected U (Linux ',
    );
    expect(stderr).toContain("error: Write [U, TOCTOU, OPT].");
    expect(hookbook("check", "--facts", "none", ".").status).toBe(0);
    expect(hookbook("check", "--facts", "nowhere", ".").status).toBe(2);
    expect(hookbook("check", "--facts", ".", ".")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("there is no kernel.json") as string,
    });
    expect(hookbook("check", "--format", "xml", ".").status).toBe(2);
  });

  test("a name that is no event is a notice outside hookbook's own events", () => {
    write("box.md", CLEAN);
    const { status, stderr } = hookbook("check", "--strict", ".");
    expect(status).toBe(0);
    expect(stderr).toContain('box.md:1:1 fact-name Unexpected name "box"');
    expect(stderr).toContain("notice: ");
  });

  test("known disagreements are left out, and told once they are gone", () => {
    const entries = ["fact-argument", "fact-origin", "fact-toctou", "fact-type"].map((code) => ({
      event: "lchown",
      code,
      reason: "An older version.",
    }));
    write("lchown.md", WRONG);
    write("exceptions.json", JSON.stringify(entries));
    expect(hookbook("check", ".")).toMatchObject({ status: 0, stderr: "1 document without errors\n" });
    expect(hookbook("check", "lchown.md").status).toBe(0);
    write("exceptions.json", JSON.stringify([...entries, { ...entries[0], event: "chown" }], null, 2));
    expect(hookbook("check", "lchown.md").status).toBe(0);
    const { status, stderr } = hookbook("check", ".");
    expect(status).toBe(1);
    expect(stderr).toContain("exceptions.json:22:3 exception-unused Unexpected exception from fact-argument");
    write("exceptions.json", "[{}]");
    expect(hookbook("check", ".").stderr).toContain("exceptions.json:1:2 exception-form 0: event: ");
    expect(hookbook("check", "--facts", "none", ".").status).toBe(0);
  });
});

describe("new", () => {
  test("writes a document that passes check, once", () => {
    const made = hookbook("new", "openat", "--out", "events");
    expect(made).toMatchObject({ status: 0, stdout: `${join("events", "openat.md")}\n` });
    const text = readFileSync(join(folder, "events/openat.md"), "utf8");
    expect(text).toContain("* `pathname`:`const char *`[U, TOCTOU] - What it tells.\n");
    expect(hookbook("check", "events").status).toBe(0);
    writeFileSync(join(folder, "events/openat.md"), "mine");
    expect(hookbook("new", "openat", "--out", "events").status).toBe(1);
    expect(readFileSync(join(folder, "events/openat.md"), "utf8")).toBe("mine");
  });

  test("puts it with its group in content/events, where there is one", () => {
    expect(hookbook("new", "security_file_open").status).toBe(2);
    mkdirSync(join(folder, "content/events"), { recursive: true });
    expect(hookbook("new", "openat").stdout).toBe(`${join("content/events/syscalls", "openat.md")}\n`);
    expect(hookbook("new", "security_file_open").stdout).toBe(
      `${join("content/events/extra", "security_file_open.md")}\n`,
    );
  });

  test.each([
    [["opneat"], "there is no event opneat; near it: openat"],
    [["mseal"], "mseal is a system call without an event"],
    [["../openat"], "there is no event ../openat"],
    [[], "expected the NAME of an event"],
  ])("%j is a wrong call", (names, message) => {
    const { status, stderr } = hookbook("new", ...names, "--out", "events");
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(readdirSync(folder)).toEqual([]);
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

  test("--facts corrects tags and types, and no other byte", () => {
    write("lchown.md", WRONG);
    expect(hookbook("fix", ".").stderr).toContain("rewrote 0 of 1");
    expect(hookbook("fix", "--facts", FACTS, ".").status).toBe(0);
    expect(readFileSync(join(folder, "lchown.md"), "utf8")).toBe(
      WRONG.replace("`const char*`[KOPT]", "`const char*`[U, TOCTOU, OPT]").replace(
        "`char*`[K]",
        "`uid_t`[K]",
      ),
    );
  });

  test("--stdout prints one file and leaves it", () => {
    write("box.md", LOOSE);
    expect(hookbook("fix", "--stdout", "box.md")).toMatchObject({ status: 0, stdout: CLEAN, stderr: "" });
    expect(readFileSync(join(folder, "box.md"), "utf8")).toBe(LOOSE);
    expect(hookbook("fix", "--stdout").status).toBe(2);
  });
});

describe.each(["check", "fix"])("%s --facts", (command) => {
  test.each([
    ["box.md", "--facts: box.md is no folder"],
    ["nowhere", "--facts: there is no folder nowhere"],
  ])("%s is a wrong call", (facts, message) => {
    write("box.md", CLEAN);
    expect(hookbook(command, "--facts", facts, ".")).toMatchObject({
      status: 2,
      stdout: "",
      stderr: `hookbook: ${message}\n`,
    });
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
