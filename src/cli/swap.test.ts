import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { listFiles } from "./built-tree.ts";
import { makeStage, recover, swapIn } from "./swap.ts";
import type { Target } from "./target.ts";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "hookbook-swap-"));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
}

/** Every file below the root with its text. */
function tree(): Record<string, string> {
  return Object.fromEntries(listFiles(root).map((file) => [file, readFileSync(join(root, file), "utf8")]));
}

describe("beside the target", () => {
  const target = (): Target => ({
    path: join(root, "dist"),
    isSwappedInside: false,
    workFolder: root,
    prefix: ".dist.hookbook-",
  });

  test("the staged site takes the place of the target", () => {
    write({ "dist/old.html": "old" });
    const stage = makeStage(target());
    mkdirSync(stage.site);
    writeFileSync(join(stage.site, "new.html"), "new");
    swapIn(stage, target());
    rmSync(stage.folder, { recursive: true });
    expect(tree()).toEqual({ "dist/new.html": "new" });
    expect(readdirSync(root)).toEqual(["dist"]);
  });

  test("a swap that fails puts the old tree back", () => {
    write({ "dist/old.html": "old" });
    expect(() => swapIn(makeStage(target()), target())).toThrow("ENOENT");
    expect(tree()).toEqual({ "dist/old.html": "old" });
  });

  test("a tree that was parked when the last run was killed goes back", () => {
    write({ ".dist.hookbook-old/old.html": "old" });
    recover(target());
    expect(tree()).toEqual({ "dist/old.html": "old" });
  });

  test("it goes back to an empty folder too, but not over a new site", () => {
    mkdirSync(join(root, "dist"));
    write({ ".dist.hookbook-old/old.html": "old" });
    recover(target());
    expect(tree()).toEqual({ "dist/old.html": "old" });

    write({ ".dist.hookbook-old/older.html": "older" });
    recover(target());
    expect(tree()).toEqual({ "dist/old.html": "old" });
    expect(readdirSync(root)).toEqual(["dist"]);
  });

  test("stages of runs that have died are removed, those of other targets are not", () => {
    write({ ".dist.hookbook-stage-dead/x": "", ".dist2.hookbook-stage-live/x": "" });
    const { folder } = makeStage(target());
    expect(existsSync(folder)).toBe(true);
    expect(listFiles(root)).toEqual([".dist2.hookbook-stage-live/x"]);
  });
});

describe("inside a mount point", () => {
  const target = (): Target => ({
    path: root,
    isSwappedInside: true,
    workFolder: root,
    prefix: ".hookbook-",
  });
  const old = { "index.html": "old", "events/mmap/index.html": "old", "old.txt": "old" };

  test("every entry is replaced, and what belongs to the disk stays", () => {
    write({ ...old, "lost+found/x": "x" });
    const stage = makeStage(target());
    write({ [`${stage.folder.slice(root.length + 1)}/site/index.html`]: "new" });
    swapIn(stage, target());
    rmSync(stage.folder, { recursive: true });
    expect(tree()).toEqual({ "index.html": "new", "lost+found/x": "x" });
    expect(readdirSync(root).sort()).toEqual(["index.html", "lost+found"]);
  });

  test("a swap that fails puts the old entries back", () => {
    write(old);
    const stage = makeStage(target());
    expect(() => swapIn(stage, target())).toThrow("ENOENT");
    rmSync(stage.folder, { recursive: true });
    expect(tree()).toEqual(old);
  });

  test.each([
    ["while old entries were parked", { "old.txt": "old", ".hookbook-parking/index.html": "old" }],
    ["before any new one stood there", { ".hookbook-old/index.html": "old", ".hookbook-old/old.txt": "old" }],
    [
      "while new ones were moved in",
      { "index.html": "new", ".hookbook-old/index.html": "old", ".hookbook-old/old.txt": "old" },
    ],
  ])("a run that was killed %s is undone", (_case, files: Record<string, string>) => {
    write(files);
    recover(target());
    expect(tree()).toEqual({ "index.html": "old", "old.txt": "old" });
    expect(readdirSync(root).sort()).toEqual(["index.html", "old.txt"]);
  });

  test("a run that was killed after the last new entry is finished", () => {
    write({ "index.html": "new", ".hookbook-done/index.html": "old" });
    recover(target());
    expect(tree()).toEqual({ "index.html": "new" });
  });
});
