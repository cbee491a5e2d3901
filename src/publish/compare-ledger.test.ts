import { describe, expect, test } from "vitest";

import { addPublished, compareLedger, type Published } from "./compare-ledger.ts";
import { formatLedger, parseLedger } from "./ledger.ts";

const LEDGER = parseLedger(`/events/mmap.json
/events/mmap/ arg-addr arg-length
/events/mmap/#arg-len -> #arg-length
/events/old/ -> /events/mmap/
`);

/** The site that the ledger tells of, with changes. */
function site(changes: Record<string, string[] | null> = {}, stubs: Record<string, string> = {}): Published {
  const pages = new Map([
    ["/events/mmap.json", new Set<string>()],
    ["/events/mmap/", new Set(["arg-addr", "arg-length", "arg-len"])],
    ["/events/old/", new Set<string>()],
  ]);
  for (const [path, ids] of Object.entries(changes)) {
    if (ids) pages.set(path, new Set(ids));
    else pages.delete(path);
  }
  return { pages, stubs: new Map([["/events/old/", "/events/mmap/"], ...Object.entries(stubs)]) };
}

describe("compareLedger", () => {
  test("finds no difference where everything stands, aliases included", () => {
    expect(compareLedger(LEDGER, site())).toEqual({ lost: [], added: [] });
  });

  test("names lost pages, files, ids, stubs and second anchors", () => {
    const poorer = site({ "/events/mmap.json": null, "/events/mmap/": ["arg-length"], "/events/old/": null });
    expect(compareLedger(LEDGER, poorer).lost).toEqual([
      "/events/mmap.json",
      "/events/mmap/#arg-addr",
      "/events/mmap/#arg-len",
      "/events/old/",
    ]);
  });

  test("names new pages and ids", () => {
    const richer = site({ "/events/brk/": ["arguments"], "/events/mmap.json": ["x"] });
    expect(compareLedger(LEDGER, richer).added).toEqual(["/events/brk/", "/events/mmap.json#x"]);
  });

  test("looks for the ids of a page that only leads on where it leads", () => {
    const ledger = parseLedger("/events/a/ x y\n/events/b/ x\n");
    const renamed = site({ "/events/a/": [], "/events/b/": ["x"] }, { "/events/a/": "/events/b/" });
    expect(compareLedger(ledger, renamed).lost).toEqual(["/events/a/#y"]);
  });
});

describe("addPublished", () => {
  test("records what is new, keeps what is gone, and takes no alias for a page or id", () => {
    const changed = site({ "/events/brk/": ["b", "a"], "/events/mmap.json": null });
    expect(formatLedger(addPublished(LEDGER, changed))).toBe(`/events/brk/ a b
/events/mmap.json
/events/mmap/ arg-addr arg-length
/events/mmap/#arg-len -> #arg-length
/events/old/ -> /events/mmap/
`);
  });
});
