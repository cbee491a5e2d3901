import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openSourceTree } from "./open-source-tree.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hookbook-tree-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe("a folder as a source tree", () => {
  test("lists all files below, sorted, and follows links inside only", () => {
    write("tree/b/c.go", "c");
    write("tree/b.go", "b");
    write("outside", "secret");
    symlinkSync("b.go", join(folder, "tree/link.go"));
    symlinkSync("../outside", join(folder, "tree/b/out.go"));
    const tree = openSourceTree(join(folder, "tree"));
    expect(tree.list("b")).toEqual(["b/c.go", "b/out.go"]);
    expect([tree.read("link.go"), tree.read("b/out.go"), tree.read("../outside"), tree.read("b")]).toEqual([
      "b",
      null,
      null,
      null,
    ]);
  });

  test("reads packed pages as the text they are", () => {
    mkdirSync(join(folder, "man2"));
    writeFileSync(join(folder, "man2/syscalls.2.gz"), gzipSync(".TH syscalls 2"));
    expect(openSourceTree(folder).read("man2/syscalls.2")).toBe(".TH syscalls 2");
  });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
