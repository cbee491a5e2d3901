import { describe, expect, test } from "vitest";

import type { Published } from "./compare-ledger.ts";
import { formatLedger, parseLedger } from "./ledger.ts";
import { MoveError, movePermalink } from "./move-permalink.ts";

const SITE = siteWith(["arguments", "arg-a"]);

/** A site with a page `/events/new/` that has these ids, its twins, and one other page. */
function siteWith(ids: string[]): Published {
  const pages = new Map([
    ["/events/new/", new Set(ids)],
    ["/events/new.json", new Set<string>()],
    ["/events/new.md", new Set<string>()],
    ["/events/other/", new Set(["arguments"])],
  ]);
  return { pages, stubs: new Map() };
}

/** The ledger's text after the move. */
function move(ledger: string, from: string, to: string, site = SITE): string {
  return formatLedger(movePermalink(parseLedger(ledger), { from, to }, site));
}

describe("movePermalink", () => {
  test("turns a page's line into an alias and records the new page", () => {
    expect(move("/events/old/ arguments\n", "/events/old/", "/events/new/")).toBe(
      "/events/new/ arg-a arguments\n/events/old/ -> /events/new/\n",
    );
  });

  test("takes the twins and the former address of an event along", () => {
    const ledger = "/docs/events/builtin/syscalls/old/\n/events/old.json\n/events/old.md\n/events/old/\n";
    expect(move(ledger, "/events/old/", "/events/new/"))
      .toBe(`/docs/events/builtin/syscalls/old/ -> /events/new/
/events/new.json
/events/new.md
/events/new/ arg-a arguments
/events/old.json -> /events/new.json
/events/old.md -> /events/new.md
/events/old/ -> /events/new/
`);
  });

  test("turns an id into an alias and records the new id", () => {
    expect(move("/events/new/ arg-z arguments\n", "/events/new/#arg-z", "#arg-a")).toBe(
      "/events/new/ arg-a arguments\n/events/new/#arg-z -> #arg-a\n",
    );
  });

  test("leads older aliases to the newest address, so that none leads to another", () => {
    const ledger =
      "/events/older/ -> /events/old/\n/events/old/ b\n/events/old/#a -> #b\n/events/new/ arg-a\n";
    const first = move(ledger, "/events/new/#b", "#arg-a");
    expect(move(first, "/events/old/", "/events/new/", siteWith(["arguments", "arg-a", "b"])))
      .toBe(`/events/new/ arg-a arguments
/events/new/#a -> #arg-a
/events/new/#b -> #arg-a
/events/old/ -> /events/new/
/events/older/ -> /events/new/
`);
  });

  test.each([
    ["a page that was never published", "/events/x/", "/events/new/", "is not in the ledger"],
    ["a page that is still there", "/events/other/", "/events/new/", "still an address of the site"],
    ["a target that is not there", "/events/old/", "/events/x/", "is no page of the site"],
    ["a page that becomes a file", "/events/old/", "/events/new.json", "a file only a file"],
    ["a page whose ids the new one lacks", "/events/gone/", "/events/new/", "lacks #lost of /events/gone/"],
    ["an id that is still there", "/events/new/#arg-a", "#arguments", "still on its page"],
    ["an id that leads nowhere", "/events/new/#x", "#y", "is not on its page"],
    ["an id that leads to a page", "/events/new/#x", "/events/other/", "expected two ids"],
    ["an id of no page", "/events/x/#x", "#y", "is no page of the site"],
  ])("refuses %s", (_case, from, to, message) => {
    const ledger = "/events/old/\n/events/gone/ lost\n/events/other/ arguments\n/events/new/ arg-a\n";
    expect(() => move(ledger, from, to)).toThrow(MoveError);
    expect(() => move(ledger, from, to)).toThrow(message);
  });
});
