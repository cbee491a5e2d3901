import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readFolder } from "./read-folder.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hookbook-read-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe("readFolder", () => {
  test("reads documents at any depth, sorted by code units, with the first folder as group", async () => {
    for (const path of [
      "b.md",
      "a/z.md",
      "a/c/y.md",
      "B_.md",
      "_c.md",
      "note.txt",
      ".hidden.md",
      ".git/x.md",
    ])
      write(path, "");
    const { documents } = await readFolder([folder]);
    expect(documents.map(({ file, group }) => [file.slice(folder.length + 1), group])).toEqual([
      ["B_.md", null],
      ["_c.md", null],
      ["a/c/y.md", "a"],
      ["a/z.md", "a"],
      ["b.md", null],
    ]);
  });

  test.each([
    ["dup.md", "x/dup.md"],
    ["dup.md", "Dup.md"],
    ["dup.md", "dup.MD"],
    ["dup.md", "dup.mdx"],
  ])("%s and %s claim one name, and each is told of the other", async (one, other) => {
    write(one, "");
    write(other, "");
    const taken = (await codes()).filter(({ code }) => code === "name-taken");
    expect(taken.map(({ file }) => file).toSorted()).toEqual([one, other].toSorted());
    for (const { file, message } of taken) expect(message).toContain(file === one ? other : one);
  });

  test("an alias that is another document's name is taken", async () => {
    write("a.md", "---\naliases: [b]\n---\n# a\n");
    write("b.md", "");
    expect((await codes()).filter(({ code }) => code === "name-taken")).toHaveLength(2);
  });

  test("overviews are left out with a warning, .mdx is an error", async () => {
    for (const file of ["index.md", "x/README.md", "format.md", "b.mdx", "a.md"]) write(file, "");
    const { documents } = await readFolder([folder]);
    expect(documents.map(({ event }) => event.name)).toEqual(["a"]);
    expect(
      (await codes()).filter(({ field }) => field === "name").map(({ file, code }) => `${file} ${code}`),
    ).toEqual([
      "b.mdx unsupported-file",
      "format.md not-an-event",
      "index.md not-an-event",
      "x/README.md not-an-event",
    ]);
  });

  test("a link out of the folder is refused, one inside is a document", async () => {
    write("a.md", "");
    symlinkSync("/etc/hostname", join(folder, "leak.md"));
    symlinkSync("nowhere", join(folder, "lost.md"));
    symlinkSync("/etc", join(folder, "etc"));
    symlinkSync("a.md", join(folder, "b.md"));
    const { documents } = await readFolder([folder]);
    expect(documents.map(({ event }) => event.name)).toEqual(["a", "b"]);
    expect((await codes()).filter(({ code }) => code === "outside-folder").map(({ file }) => file)).toEqual([
      "etc",
      "leak.md",
      "lost.md",
    ]);
  });

  test("bytes that are not UTF-8 are found where they stand", async () => {
    writeFileSync(join(folder, "a.md"), Buffer.from([0x23, 0x20, 0x61, 0x0a, 0x0a, 0x62, 0xff, 0x63]));
    expect(await codes()).toMatchObject([{ file: "a.md", code: "invalid-utf8", line: 3, column: 2 }]);
  });

  test("a file of any size is refused without being read whole", async () => {
    write("a.md", "a".repeat(3_000_000));
    expect(await codes()).toMatchObject([{ code: "too-large" }]);
  });

  test("a link to a document that is not there is reported", async () => {
    write("a.md", "[b](b.md) [c](c.md)");
    write("b.md", "");
    expect((await codes()).filter(({ code }) => code === "dead-link")).toMatchObject([
      { file: "a.md", line: 1, column: 11 },
    ]);
  });

  test("a file may be named itself, and a path that is not there is told", async () => {
    write("index.md", "# index");
    const { documents } = await readFolder([join(folder, "index.md")]);
    expect(documents.map(({ file, group }) => [file, group])).toEqual([[join(folder, "index.md"), null]]);
    await expect(readFolder([join(folder, "none")])).rejects.toThrow("ENOENT");
  });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

async function codes(): Promise<
  { file: string; line: number; column: number; code: string; field: string; message: string }[]
> {
  const { diagnostics } = await readFolder([folder]);
  return diagnostics.map(({ file, ...rest }) => ({
    ...rest,
    file: file.slice(folder.length + 1),
    message: rest.message.replaceAll(`${folder}/`, ""),
  }));
}
