import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { buildSite } from "./build-site.ts";
import { listFiles } from "./built-tree.ts";
import { planTiny, type TinySite } from "./fixtures/build-tiny.ts";

let folder: string;
let out: string;

beforeEach(() => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "hookbook-build-")));
  folder = join(root, "documents");
  out = join(root, "dist");
  mkdirSync(folder);
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
});

afterEach(() => {
  rmSync(join(folder, ".."), { recursive: true });
});

function build(word: string, more: Partial<TinySite> = {}): Promise<boolean> {
  return buildSite(planTiny({ folder, out, word, ...more }));
}

/** One hash of all names and bytes below the target. */
function hashOf(path = out): string {
  const hash = createHash("sha256");
  for (const file of listFiles(path)) hash.update(`${file}\0`).update(readFileSync(join(path, file)));
  return hash.digest("hex");
}

/** What lies beside the target and is not the documents. */
function leftovers(): string[] {
  return readdirSync(join(out, "..")).filter((name) => name !== "documents" && name !== "dist");
}

function buildElsewhere(site: Partial<TinySite>): ChildProcess {
  return spawn(process.execPath, commandLine(site), { stdio: ["ignore", "ignore", "pipe"] });
}

function commandLine(site: Partial<TinySite>): string[] {
  const script = join(import.meta.dirname, "fixtures/build-tiny.ts");
  return [
    "--disable-warning=ExperimentalWarning",
    script,
    JSON.stringify({ folder, out, word: "second", ...site }),
  ];
}

describe("a build", () => {
  test("publishes the pages, the index, the files for hosts and the marker, and leaves nothing beside", async () => {
    expect(await build("first")).toBe(true);
    expect(listFiles(out)).toEqual(
      expect.arrayContaining([
        ".hookbook",
        ".nojekyll",
        "_headers",
        "_redirects",
        "events/mmap/index.html",
        "pagefind/pagefind.js",
      ]),
    );
    expect(leftovers()).toEqual([]);
  });

  test("replaces the former tree as a whole", async () => {
    await build("first", { files: { "gone.txt": "x" } });
    await build("second");
    expect(existsSync(join(out, "gone.txt"))).toBe(false);
    expect(readFileSync(join(out, "events.json"), "utf8")).toContain(`"word":"second"`);
  });

  test("gives the same bytes each time", async () => {
    await build("first");
    const first = hashOf();
    await build("first");
    expect(hashOf()).toBe(first);
  });
});

test("a build without facts may lack what the ledger has from them", async () => {
  await build("first", { ledger: "/nr/ look-up\n", hasFacts: false });
  expect(existsSync(join(out, "events.json"))).toBe(true);
});

describe("a build that fails leaves the published tree as it was:", () => {
  const broken: [string, Partial<TinySite>, string][] = [
    ["a dead link", { files: { "x/index.html": `<a href="/y/">` } }, "/x/ dead link: /y/"],
    ["an event without page", { files: { "events/mmap/index.html": "" } }, "/events/mmap/ event has no page"],
    ["a lost address", { ledger: "/events/mmap/ arg-gone\n" }, "/events/mmap/#arg-gone would be lost"],
    ["a ledger that cannot be read", { ledger: "nonsense\n" }, "permalinks.txt:1:1 Unexpected text"],
  ];

  test.each(broken)("%s", async (_case, more, message) => {
    await build("first");
    const before = hashOf();
    await expect(build("second", more)).rejects.toThrow(message);
    expect(hashOf()).toBe(before);
    expect(leftovers()).toEqual([]);
  });

  test("an exit in the middle, which is no success", async () => {
    await build("first");
    const before = hashOf();
    const script = `
      const { buildSite } = await import(${JSON.stringify(join(import.meta.dirname, "build-site.ts"))});
      const { planTiny } = await import(${JSON.stringify(join(import.meta.dirname, "fixtures/build-tiny.ts"))});
      const plan = planTiny(${JSON.stringify({ folder, out, word: "second" })});
      await buildSite({ ...plan, render: async () => process.exit(0) });`;
    const { status } = spawnSync(process.execPath, ["--input-type=module", "-e", script]);
    expect(status).toBe(1);
    expect(hashOf()).toBe(before);
    expect(leftovers()).toEqual([]);
  });

  test("SIGTERM, with nothing left beside", async () => {
    await build("first");
    const before = hashOf();
    const child = buildElsewhere({ pause: 200 });
    await until(() => leftovers().some((name) => name.includes("stage")));
    child.kill("SIGTERM");
    expect(await once(child, "exit")).toEqual([143, null]);
    expect(hashOf()).toBe(before);
    expect(leftovers()).toEqual([]);
  });

  test("SIGKILL at any time; the next build removes what is left", async () => {
    await build("first");
    const first = hashOf();
    await build("second");
    const second = hashOf();
    await build("first");
    for (let delay = 40; delay < 640; delay += 60) {
      const child = buildElsewhere({ pause: 20 });
      const ended = once(child, "exit");
      await wait(delay);
      child.kill("SIGKILL");
      await ended;
      if (existsSync(out)) expect([first, second]).toContain(hashOf());
    }
    await build("first");
    expect(hashOf()).toBe(first);
    expect(leftovers()).toEqual([]);
  }, 60_000);
});

describe("two builds at once", () => {
  test("to the same folder: the second is refused at once", async () => {
    const child = buildElsewhere({ pause: 200 });
    await until(() => leftovers().some((name) => name.includes("stage")));
    await expect(build("third")).rejects.toThrow("another build to");
    expect(await once(child, "exit")).toEqual([0, null]);
    expect(readFileSync(join(out, "events.json"), "utf8")).toContain(`"word":"second"`);
  });

  test("to different folders: both are whole", async () => {
    const other = join(out, "../other");
    const builds = [buildElsewhere({ word: "first", pause: 20 }), buildElsewhere({ out: other, pause: 25 })];
    const codes = await Promise.all(builds.map((child) => once(child, "exit")));
    expect(codes).toEqual([
      [0, null],
      [0, null],
    ]);
    for (const [path, word] of [
      [out, "first"],
      [other, "second"],
    ] as const) {
      const pages = listFiles(path).filter((file) => file.endsWith(".html"));
      expect(pages).toHaveLength(4);
      for (const page of pages) expect(readFileSync(join(path, page), "utf8")).toContain(word);
    }
  });
});

describe("the ledger", () => {
  test("a new address is no failure, and moved ones are published", async () => {
    const ledger = `/events/mmap/ arguments
/events/mmap/#args -> #arguments
/events/old.json -> /events.json
/events.json
`;
    expect(await build("first", { ledger })).toBe(true);
    expect(readFileSync(join(out, "events/mmap/index.html"), "utf8")).toContain(
      `<h2 id="arguments"><span id="args"></span>first</h2>`,
    );
    expect(readFileSync(join(out, "events/old.json"), "utf8")).toContain(`"word":"first"`);
  });
});

test("a target with somebody's files is refused and left as it is", async () => {
  mkdirSync(out);
  writeFileSync(join(out, "thesis.txt"), "x");
  await expect(build("first")).rejects.toThrow("thesis.txt");
  expect(readdirSync(out)).toEqual(["thesis.txt"]);
  expect(leftovers()).toEqual([]);
});

const canMount = spawnSync("unshare", ["-rm", "true"]).status === 0;

describe.skipIf(!canMount)("on a small disk of its own (needs unshare)", () => {
  /** Runs builds one after the other where `mounted` is a disk of 2 MB; tells their codes, messages and hashes. */
  function buildOnDisk(
    mounted: string,
    sites: Partial<TinySite>[],
  ): { status: number; said: string; tree: string }[] {
    mkdirSync(mounted, { recursive: true });
    const quote = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;
    const runs = sites.map((site) => {
      const call = [process.execPath, ...commandLine(site)].map(quote).join(" ");
      const tree = `cd ${quote(out)} && find . -type f | sort | xargs sha256sum | sha256sum`;
      return `said=$(${call} 2>&1); echo "$?|$(echo $said)|$(${tree})|$(ls -A ${quote(mounted)} | grep -c hookbook-)"`;
    });
    const script = [`mount -t tmpfs -o size=2m none ${quote(mounted)}`, ...runs].join("\n");
    const { stdout, stderr } = spawnSync("unshare", ["-rm", "sh", "-c", script], { encoding: "utf8" });
    expect(stderr).toBe("");
    return stdout
      .trim()
      .split("\n")
      .map((line) => {
        const [status, said = "", tree = "", left] = line.split("|");
        expect(left).toBe("0");
        return { status: Number(status), said, tree };
      });
  }

  const disks: [string, () => string][] = [
    ["the disk is the target's parent", () => join(out, "..", "disk")],
    ["the disk is the target itself", () => out],
  ];

  test.each(disks)(
    "a build that fits is published, one that does not says ENOSPC and changes nothing: %s",
    (_case, disk) => {
      const mounted = disk();
      if (mounted !== out) out = join(mounted, "dist");
      const [first, failed, second, again] = buildOnDisk(mounted, [
        { word: "first" },
        { word: "second", ballast: 2_000_000 },
        { word: "second", ballast: 100_000 },
        { word: "first" },
      ]);
      expect(first).toMatchObject({ status: 0 });
      expect(failed).toMatchObject({ status: 1, tree: first?.tree });
      expect(failed?.said).toContain("ENOSPC");
      expect(second?.status).toBe(0);
      expect(second?.tree).not.toBe(first?.tree);
      expect(again).toMatchObject({ status: 0, tree: first?.tree });
    },
  );
});

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await wait(5);
}
