import { expect, test } from "vitest";

import { listStubs } from "./list-stubs.ts";

const event = (name: string, aliases: string[] = [], sets: string[] = []) => ({ name, aliases, sets });

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

test("an event that is no syscall was in one of several folders", () => {
  const stubs = listStubs([event("net_packet_dns", [], ["network_events"])], new Map());
  expect(stubs.map(({ from }) => from)).toContain("/docs/events/builtin/network/net_packet_dns/");
  expect(stubs).toHaveLength(4);
});
