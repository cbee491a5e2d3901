import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { CallError } from "./command.ts";
import { loadSite, SiteFileError } from "./load-site.ts";
import { PROJECT } from "./project.ts";

let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "hookbook-site-")));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function state(site: unknown): void {
  writeFileSync(join(folder, "site.json"), typeof site === "string" ? site : JSON.stringify(site));
}

describe("loadSite", () => {
  test("needs nothing beside the documents", () => {
    expect(loadSite(folder, { facts: "none" })).toEqual({
      documents: folder,
      site: { title: "hookbook", repository: null, url: "http://localhost:4321", base: "/" },
      ledger: null,
      ledgerPlace: join(folder, "permalinks.txt"),
      facts: null,
      factEvents: [],
      isOwn: false,
      exceptions: [],
    });
  });

  test("knows hookbook's own facts for any folder, and those that are named instead", () => {
    expect(loadSite(folder, {}).facts).toBe(join(PROJECT, "content", "facts"));
    expect(loadSite(folder, {}).factEvents).toContain("mremap");
    expect(() => loadSite(folder, { facts: folder })).toThrow(/there is no .*kernel\.json/);
    expect(() => loadSite(folder, { facts: join(folder, "nowhere") })).toThrow(CallError);
  });

  test("takes what is beside the documents, and options before that", () => {
    state({
      title: "Events",
      repository: "https://github.com/a/b/",
      site: "https://a.example/",
      base: "book",
    });
    writeFileSync(join(folder, "permalinks.txt"), "");
    expect(loadSite(folder, {})).toMatchObject({
      site: {
        title: "Events",
        repository: "https://github.com/a/b",
        url: "https://a.example",
        base: "/book/",
      },
      ledger: join(folder, "permalinks.txt"),
    });
    expect(loadSite(folder, { site: "http://b.example:80", base: "/" }).site).toMatchObject({
      url: "http://b.example",
      base: "/",
    });
  });

  test("looks beside events/ for hookbook's own content only", () => {
    expect(loadSite(join(PROJECT, "content/events"), {}).ledgerPlace).toBe(
      join(PROJECT, "content/permalinks.txt"),
    );
    mkdirSync(join(folder, "events"));
    state({ title: "Not mine" });
    expect(loadSite(join(folder, "events"), {}).site.title).toBe("hookbook");
  });

  test.each([
    [{ titel: "x" }, "titel"],
    [{ title: "" }, "title"],
    [{ repository: "git@github.com:a/b" }, "repository: Unexpected git@github.com:a/b"],
    [{ site: "example.org" }, "site: Unexpected example.org"],
    ["{", "site.json:1:1"],
  ])("names what is wrong in site.json: %j", (site, message) => {
    state(site);
    expect(() => loadSite(folder, {})).toThrow(SiteFileError);
    expect(() => loadSite(folder, {})).toThrow(message);
  });

  test.each([
    "example.org",
    "ftp://example.org",
    "https://example.org/book/",
    "https://example.org/?a",
    "https://u@example.org",
  ])("refuses --site %s", (site) => {
    expect(() => loadSite(folder, { site })).toThrow(CallError);
  });

  test("says where the path of --site belongs", () => {
    expect(() => loadSite(folder, { site: "https://example.org/book/" })).toThrow("the path goes into base");
  });

  test.each([
    ["", "/"],
    ["/", "/"],
    ["book", "/book/"],
    ["/book", "/book/"],
    ["/a/b.c/", "/a/b.c/"],
  ])("reads --base %s as %s", (base, normal) => {
    expect(loadSite(folder, { base }).site.base).toBe(normal);
  });

  test.each(["/../", "a b", "https://example.org/", "/a?b", "/.hidden/"])("refuses --base %s", (base) => {
    expect(() => loadSite(folder, { base })).toThrow(CallError);
  });

  test("says that a folder is missing", () => {
    expect(() => loadSite(join(folder, "nowhere"), {})).toThrow("there is no folder");
  });
});
