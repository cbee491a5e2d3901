import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { CallError } from "./command.ts";
import { refuseForeignFiles, resolveTarget, type Target } from "./target.ts";

let root: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "hookbook-target-")));
  mkdirSync(join(root, "project/content/events"), { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function targetOf(out: string): Target {
  const project = join(root, "project");
  return resolveTarget(join(root, out), { inputs: [join(project, "content/events")], project });
}

describe("resolveTarget", () => {
  test("works beside the target", () => {
    expect(targetOf("project/dist")).toEqual({
      path: join(root, "project/dist"),
      isSwappedInside: false,
      workFolder: join(root, "project"),
      prefix: ".dist.hookbook-",
    });
  });

  test.each([
    "project",
    ".",
    "../..",
    "project/content",
    "project/content/events",
    "project/content/events/out",
  ])("refuses %s, which is, contains or lies in what is read", (out) => {
    expect(() => targetOf(out)).toThrow(CallError);
  });

  test("refuses a link to such a folder, and looks through a link to any other", () => {
    symlinkSync(join(root, "project"), join(root, "link"));
    expect(() => targetOf("link")).toThrow("it contains");
    mkdirSync(join(root, "www"));
    symlinkSync(join(root, "www"), join(root, "web"));
    expect(targetOf("web").path).toBe(join(root, "www"));
    expect(targetOf("web/new/site").path).toBe(join(root, "www/new/site"));
    symlinkSync(join(root, "nowhere"), join(root, "broken"));
    expect(() => targetOf("broken")).toThrow("link to nothing");
  });

  test("refuses a file", () => {
    writeFileSync(join(root, "file"), "");
    expect(() => targetOf("file")).toThrow("no folder");
  });
});

describe("refuseForeignFiles", () => {
  test("lets a missing and an empty folder pass", () => {
    refuseForeignFiles(targetOf("dist"));
    mkdirSync(join(root, "dist"));
    refuseForeignFiles(targetOf("dist"));
  });

  test.each([
    ["no marker", null],
    ["a marker of somebody else", "{}"],
  ])("refuses files with %s", (_case, marker) => {
    mkdirSync(join(root, "dist"));
    writeFileSync(join(root, "dist/index.html"), "");
    if (marker !== null) writeFileSync(join(root, "dist/.hookbook"), marker);
    expect(() => refuseForeignFiles(targetOf("dist"))).toThrow("holds files that hookbook has not written");
  });
});
