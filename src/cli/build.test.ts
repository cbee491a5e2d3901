import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { listFiles } from "./built-tree.ts";
import { PROJECT } from "./project.ts";

const DOCUMENTS: Record<string, string> = {
  "alpha.md": "# alpha\n\n## Intro\n\nalpha - the first event\n\n## Description\n\nReads from `beta`.\n",
  "beta.md":
    "# beta\n\n## Intro\n\nbeta - the second event\n\n## Arguments\n\n* `fd`:`int`[K] - a descriptor.\n",
  "gamma.md": "# gamma\n\n## Intro\n\ngamma - the third event\n\n## Related Events\n\n* `alpha`\n",
};

let root: string;

beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "hookbook-command-")));
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

/** A folder of documents, written in the order given. */
function writeDocuments(name: string, files: [string, string][]): string {
  const folder = join(root, name);
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of files) writeFileSync(join(folder, file), text);
  return folder;
}

/** hookbook itself, in another folder. */
function copyProject(name: string): string {
  const copy = join(root, name);
  for (const part of ["astro.config.mjs", "package.json", "tsconfig.json", "public", "src", "content"]) {
    cpSync(join(PROJECT, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(PROJECT, "node_modules"), join(copy, "node_modules"));
  return copy;
}

async function runBuild(
  args: string[],
  { project = PROJECT, env = {} }: Surroundings = {},
): Promise<Outcome> {
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", join(project, "src/cli/main.ts"), "build", ...args],
    { cwd: project, env: { ...process.env, ...env }, stdio: ["ignore", "ignore", "pipe"] },
  );
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  const [code] = (await once(child, "close")) as [number];
  return { code, said };
}

interface Surroundings {
  project?: string;
  env?: Record<string, string>;
}

interface Outcome {
  code: number;
  said: string;
}

function hashOf(folder: string): string {
  const hash = createHash("sha256");
  for (const file of listFiles(folder)) hash.update(`${file}\0`).update(readFileSync(join(folder, file)));
  return hash.digest("hex");
}

describe("hookbook build", () => {
  test("gives the same bytes elsewhere, in another time zone and locale, from files in another order, and none of the environment", async () => {
    const files = Object.entries(DOCUMENTS);
    const here = join(root, "out-here");
    const there = join(root, "out-there");
    const env = {
      TZ: "Asia/Kolkata",
      LANG: "tr_TR.UTF-8",
      LC_ALL: "tr_TR.UTF-8",
      NODE_ENV: "development",
      SECRET_CANARY: "canary-5b1f",
      HOOKBOOK_PUBLIC_X: "canary-5b1f",
    };
    const outcomes = await Promise.all([
      runBuild([writeDocuments("here", files), "--out", here]),
      runBuild([writeDocuments("there", files.toReversed()), "--out", there], {
        project: copyProject("elsewhere"),
        env,
      }),
    ]);
    expect(outcomes).toMatchObject([{ code: 0 }, { code: 0 }]);
    expect(listFiles(there)).toEqual(listFiles(here));
    const differing = listFiles(here).filter(
      (file) => !readFileSync(join(here, file)).equals(readFileSync(join(there, file))),
    );
    expect(differing).toEqual([]);
    const leaking = listFiles(there).filter((file) =>
      /canary-5b1f|hookbook-command-/.test(readFileSync(join(there, file), "utf8")),
    );
    expect(leaking).toEqual([]);
  }, 120_000);

  test("two at once do not mix, and knows base and site", async () => {
    const [first, second] = ["one", "two"].map((name) =>
      writeDocuments(name, [[`${name}.md`, `# ${name}\n\n## Intro\n\n${name} - an event\n`]]),
    );
    const outcomes = await Promise.all([
      runBuild([
        first ?? "",
        "--out",
        join(root, "out-one"),
        "--base",
        "book",
        "--site",
        "https://a.example",
      ]),
      runBuild([second ?? "", "--out", join(root, "out-two")]),
    ]);
    expect(outcomes).toMatchObject([{ code: 0 }, { code: 0 }]);
    const one = readFileSync(join(root, "out-one/events/one/index.html"), "utf8");
    expect(one).toContain('href="https://a.example/book/events/one/"');
    expect(existsSync(join(root, "out-one/events/two"))).toBe(false);
    expect(existsSync(join(root, "out-two/events/two/index.html"))).toBe(true);
  }, 120_000);

  test("tells in one line what Astro could not render, and leaves the former site", async () => {
    const project = copyProject("broken");
    writeFileSync(join(project, "src/pages/index.astro"), "---\nthrow new Error('no such thing');\n---\n");
    const out = join(root, "out-here");
    const before = hashOf(out);
    const { code, said } = await runBuild([join(root, "here"), "--out", out], { project });
    expect(code).toBe(1);
    expect(said).toMatch(
      /^hookbook: the pages could not be rendered: src\/pages\/index\.astro no such thing\n$/m,
    );
    expect(said).not.toContain("    at ");
    expect(hashOf(out)).toBe(before);
  }, 60_000);

  test("prints every error of the documents and stops", async () => {
    const folder = writeDocuments("faulty", [
      ["Bad Name.md", "# x\n"],
      ["con.md", "# con\n"],
      ["page.mdx", "# page\n"],
      ...Object.entries(DOCUMENTS),
    ]);
    const { code, said } = await runBuild([folder, "--out", join(root, "out-faulty")]);
    expect(code).toBe(1);
    for (const file of ["Bad Name.md", "con.md", "page.mdx"]) expect(said).toContain(`${file}:1:1`);
    expect(said).not.toContain("    at ");
    expect(existsSync(join(root, "out-faulty"))).toBe(false);
  });

  test("says that a folder holds no documents", async () => {
    const { code, said } = await runBuild([writeDocuments("empty", []), "--out", join(root, "out-empty")]);
    expect([code, said]).toEqual([1, expect.stringContaining("holds no event documents")]);
  });

  test.each([
    [["nowhere"], "there is no folder nowhere"],
    [["--out", "."], "cannot build to .: it contains"],
    [["--out", "/"], "it contains"],
    [["--out", "src"], "holds files that hookbook has not written"],
    [["--site", "example.org"], "--site: Unexpected example.org"],
    [["--base", "a b"], "--base: Unexpected a b"],
    [["--facts", "nowhere"], "--facts: there is no folder nowhere"],
    [["--facts", "package.json"], "--facts: package.json is no folder"],
    [["a", "b"], "expected one folder"],
  ])("refuses the call %j", async (args, message) => {
    const { code, said } = await runBuild(args);
    expect([code, said]).toEqual([2, expect.stringContaining(message)]);
  });
});
