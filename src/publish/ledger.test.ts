import { describe, expect, test } from "vitest";

import { formatLedger, LedgerError, parseLedger } from "./ledger.ts";

const TEXT = `/
/events/mmap.json
/events/mmap/ arg-addr arg-length arguments
/events/mmap/#arg-len -> #arg-length
/events/old/ -> /events/mmap/
`;

describe("parseLedger", () => {
  test("reads pages, ids and aliases, and formatLedger writes the same text", () => {
    const ledger = parseLedger(TEXT);
    expect(ledger.pages.get("/events/mmap/")).toEqual(new Set(["arg-addr", "arg-length", "arguments"]));
    expect(ledger.movedPages.get("/events/old/")).toBe("/events/mmap/");
    expect(ledger.movedIds.get("/events/mmap/")?.get("arg-len")).toBe("arg-length");
    expect(formatLedger(ledger)).toBe(TEXT);
  });

  test("takes lines in any order, as a merge may leave them, and formatLedger sorts them", () => {
    const shuffled = TEXT.trimEnd()
      .split("\n")
      .reverse()
      .join("\r\n")
      .replace("arg-addr arg-length", "arg-length arg-addr");
    expect(formatLedger(parseLedger(shuffled))).toBe(TEXT);
  });

  test("names every line at fault with its place", () => {
    const text = [
      "<<<<<<< HEAD",
      "/a/ x y x",
      "/b/ x  y",
      "/b/",
      "/b/",
      "/c/ -> ",
      "/d/ -> /e/ f",
      "/b/#x -> y",
      "/a.json -> /b/",
      "",
    ].join("\n");
    expect(() => parseLedger(text, "content/permalinks.txt")).toThrow(LedgerError);
    expect(faultsOf(text)).toEqual([
      "p:1:1 Unexpected text, expected a path such as /events/mmap/",
      "p:2:9 Unexpected second x, expected each id once, one blank between them",
      "p:3:7 Unexpected white space, expected each id once, one blank between them",
      "p:5:1 Unexpected second line of /b/, expected one line a page",
      "p:6:1 Unexpected alias, expected /old/ -> /new/ or /page/#old -> #new",
      "p:7:1 Unexpected alias, expected /old/ -> /new/ or /page/#old -> #new",
      "p:8:1 Unexpected alias, expected /old/ -> /new/ or /page/#old -> #new",
      "p:9:1 Unexpected alias, expected /old/ -> /new/ or /page/#old -> #new",
    ]);
  });

  test("refuses chains, loops, aliases of what is there and aliases to what is not", () => {
    const text = `/a/ -> /b/
/b/ -> /a/
/c/ x
/c/ -> /d/
/c/#x -> #y
/c/#z -> #z
`;
    expect(faultsOf(text)).toEqual([
      "p:1:1 Unexpected alias to /b/, which is an alias itself",
      "p:2:1 Unexpected alias to /a/, which is an alias itself",
      "p:4:1 Unexpected alias of /c/, which is a page itself",
      "p:4:1 Unexpected alias to /d/, which the ledger does not have",
      "p:5:1 Unexpected alias of #x, which is an id itself",
      "p:5:1 Unexpected alias to #y, which the ledger does not have",
      "p:6:1 Unexpected alias to #z, which is an alias itself",
    ]);
  });
});

function faultsOf(text: string): string[] {
  try {
    parseLedger(text, "p");
  } catch (error) {
    return String((error as Error).message).split("\n");
  }
  return [];
}
