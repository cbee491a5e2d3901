import { expect, test } from "vitest";

import { listStubs } from "./list-stubs.ts";

const event = (name: string, aliases: string[] = []) => ({ name, aliases });

test("former addresses lead to the event: upstream's, aliases of the document, moves in the ledger", () => {
  const moved = new Map([["/guides/old/", "/guides/new/"]]);
  expect(listStubs([event("uname", ["newuname"])], moved)).toEqual([
    { from: "/docs/events/builtin/syscalls/uname/", to: "/events/uname/" },
    { from: "/events/newuname/", to: "/events/uname/" },
    { from: "/guides/old/", to: "/guides/new/" },
  ]);
});

test("an alias never stands in for an event of that name", () => {
  const stubs = listStubs([event("a", ["b"]), event("b")], new Map());
  expect(stubs.map(({ from }) => from)).not.toContain("/events/b/");
});
