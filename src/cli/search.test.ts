import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { makeIndexFiles } from "../search/names-index.ts";
import type { Result } from "../search/result.ts";
import { formatResults } from "./search.ts";

const MAIN = join(import.meta.dirname, "main.ts");

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "hookbook-search-"));
  writeSite("site");
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("search", () => {
  test("prints a line for each event with its reason and its address", () => {
    const { stdout, stderr, status } = search(["mermap", "flags"]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toBe(
      "mremap  argument flags of mremap; corrected from mermap  /events/mremap/#arg-flags\n",
    );
  });

  test("--json prints an array", () => {
    const { stdout } = search(["--json", "map"]);
    expect(JSON.parse(stdout)).toMatchObject([{ name: "mmap", url: "/events/mmap/" }, { name: "mremap" }]);
  });

  test("answers standard input line by line, in its order", () => {
    const { stdout, status } = search(["-"], "mmap\n\nmremap flags\r\nnothing at all");
    const answers = stdout.split("\n").map((line) => (line === "" ? null : (JSON.parse(line) as Result[])));
    expect(status).toBe(0);
    expect(answers.map((answer) => answer?.[0]?.url)).toEqual([
      "/events/mmap/",
      undefined,
      "/events/mremap/#arg-flags",
      undefined,
      undefined,
    ]);
    expect(answers.map((answer) => answer?.length)).toEqual([1, 0, 1, 0, undefined]);
  });

  test("answers a line before the next one comes", async () => {
    const child = spawn(process.execPath, [MAIN, "search", "-", "--site", "site"], { cwd: folder });
    const answers: string[] = [];
    for (const query of ["mmap", "mremap"]) {
      child.stdin.write(`${query}\n`);
      answers.push(
        await new Promise<string>((resolve) => child.stdout.once("data", (data) => resolve(String(data)))),
      );
    }
    child.stdin.end();
    expect(answers.map((line) => (JSON.parse(line) as Result[])[0]?.name)).toEqual(["mmap", "mremap"]);
  });

  test("says what it does not find", () => {
    expect(search(["mqqqp"])).toMatchObject({ status: 0, stdout: "" });
    expect(search(["mqqqp"]).stderr).toBe('nothing found for "mqqqp"; the nearest names are mmap\n');
    expect(search(["tag:NEW"])).toMatchObject({ status: 0, stdout: "", stderr: "no event has tag NEW\n" });
  });

  test("without its second file names answer", () => {
    writeSite("half");
    rmSync(join(folder, "half/search/words.json"));
    const { stdout, stderr, status } = search(["mmap", "--site", "half"]);
    expect([status, stdout]).toEqual([0, "mmap  name  /events/mmap/\n"]);
    expect(stderr).toBe("half/search/words.json is missing: purposes and constants are not found\n");
  });

  test.each([
    [
      "absent",
      null,
      "hookbook: there is no index of names in absent; `hookbook build` makes a site with one\n",
    ],
    ["broken", "{", "hookbook: this is no index of names, or one that another version of hookbook made\n"],
    [
      "other",
      '{"version":0}',
      "hookbook: this is no index of names, or one that another version of hookbook made\n",
    ],
  ])("%s index is an error", (site, text, message) => {
    if (text !== null) {
      writeSite(site);
      writeFileSync(join(folder, site, "search/names.json"), text);
    }
    expect(search(["mmap", "--site", site])).toMatchObject({ status: 1, stdout: "", stderr: message });
  });

  test("without a query is a wrong call", () => {
    expect(search([])).toMatchObject({ status: 2, stdout: "" });
  });
});

test("formatResults lines names up", () => {
  const result = { url: "/events/x/", why: "name", kind: "name", score: 1 } as const;
  expect(
    formatResults([
      { ...result, name: "mmap" },
      { ...result, name: "mremap" },
    ]),
  ).toBe("mmap    name  /events/x/\nmremap  name  /events/x/\n");
  expect(formatResults([])).toBe("");
});

function writeSite(name: string): void {
  const event = { summary: "", aliases: [], keywords: [], numbers: {}, sets: [], hooks: [] };
  const flags = { name: "flags", type: "int", tags: ["K"] };
  mkdirSync(join(folder, name, "search"), { recursive: true });
  for (const [path, text] of makeIndexFiles([
    { ...event, name: "mmap", args: [] },
    { ...event, name: "mremap", args: [flags] },
  ]))
    writeFileSync(join(folder, name, path), text);
}

function search(args: string[], input = ""): { status: number | null; stdout: string; stderr: string } {
  const site = args.includes("--site") ? [] : ["--site", "site"];
  return spawnSync(process.execPath, [MAIN, "search", ...args, ...site], {
    cwd: folder,
    encoding: "utf8",
    input,
  });
}
