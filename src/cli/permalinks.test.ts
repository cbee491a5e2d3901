import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { planTiny } from "./fixtures/build-tiny.ts";
import { comparePermalinks } from "./permalinks.ts";

let folder: string;
let ledger: string;
let printed: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "hookbook-permalinks-")));
  ledger = join(folder, "permalinks.txt");
  for (const name of ["brk", "mmap", "munmap"]) {
    writeFileSync(join(folder, `${name}.md`), `# ${name}\n\n## Intro\n\n${name} - an event\n`);
  }
  printed = "";
  const keep = (text: string | Uint8Array): boolean => {
    printed += String(text);
    return true;
  };
  vi.spyOn(process.stderr, "write").mockImplementation(keep);
  vi.spyOn(process.stdout, "write").mockImplementation(keep);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Runs the command on the tiny site, with other text for some of its files. */
function permalinks(
  values: { add?: boolean; move?: string },
  to?: string,
  files?: Record<string, string>,
): Promise<number> {
  const { render } = planTiny({ folder, out: join(folder, "../unused"), word: "x", files });
  return comparePermalinks({ positionals: to === undefined ? [folder] : [to, folder], values }, render);
}

/** The page of mmap with another id. */
const RENAMED = { "events/mmap/index.html": `<html data-page="event" data-event="mmap"><h2 id="args">` };

describe("hookbook permalinks", () => {
  test("fails and lists every address while there is no ledger, and passes after --add", async () => {
    expect(await permalinks({})).toBe(1);
    expect(printed).toContain("/events/mmap/\n");
    expect(await permalinks({ add: true })).toBe(0);
    expect(readFileSync(ledger, "utf8")).toBe(`/
/ballast.txt
/events.json
/events/brk/ arguments
/events/mmap/ arguments
/events/munmap/ arguments
`);
    expect(await permalinks({})).toBe(0);
  });

  test("fails while an address is unrecorded or lost, and --add does not hide the loss", async () => {
    await permalinks({ add: true });
    printed = "";
    expect(await permalinks({}, undefined, RENAMED)).toBe(1);
    expect(printed).toContain("/events/mmap/#arguments would be lost");
    expect(printed).toContain("--move '/events/mmap/#arguments' '#NEW'");
    expect(printed).toContain("\n/events/mmap/#args\n");
    expect(await permalinks({ add: true }, undefined, RENAMED)).toBe(1);
  });

  test("passes after --move", async () => {
    await permalinks({ add: true });
    expect(await permalinks({ move: "/events/mmap/#arguments" }, "#args", RENAMED)).toBe(0);
    expect(readFileSync(ledger, "utf8")).toContain(
      "/events/mmap/ args\n/events/mmap/#arguments -> #args\n/events/munmap/",
    );
    expect(await permalinks({}, undefined, RENAMED)).toBe(0);
  });

  test("writes nothing where the move is wrong or the ledger cannot be read", async () => {
    await permalinks({ add: true });
    const before = readFileSync(ledger, "utf8");
    expect(await permalinks({ move: "/events/mmap/#arguments" }, "#args")).toBe(1);
    expect(printed).toContain("is still on its page");
    expect(readFileSync(ledger, "utf8")).toBe(before);

    writeFileSync(ledger, "nonsense\n");
    expect(await permalinks({ add: true })).toBe(1);
    expect(printed).toContain("permalinks.txt:1:1 Unexpected text");
    expect(readFileSync(ledger, "utf8")).toBe("nonsense\n");
  });

  test("needs both addresses of a move", async () => {
    await expect(
      comparePermalinks({ positionals: [], values: { move: "/a/" } }, async () => {}),
    ).rejects.toThrow("expected two addresses");
  });
});
