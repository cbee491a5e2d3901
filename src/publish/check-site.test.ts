import { describe, expect, test } from "vitest";

import { checkSite, sitePolicy, stubTargets } from "./check-site.ts";
import type { BuiltSite } from "./find-dead-links.ts";
import { inspectPage } from "./page-facts.ts";

const POLICY = `<meta http-equiv="content-security-policy" content="default-src 'none'">`;
const MMAP = `<html data-page="event" data-event="mmap">${POLICY}<main data-pagefind-body><h2 id="a">`;
const STUB = `<html data-page="stub">${POLICY}<meta http-equiv="refresh" content="0; url=/book/events/mmap/">`;

function siteOf(pages: Record<string, string>): BuiltSite {
  const facts = new Map(Object.entries(pages).map(([path, html]) => [path, inspectPage(html)]));
  return { origin: "https://example.org", base: "/book/", pages: facts, addresses: new Set(facts.keys()) };
}

function faultsOf(pages: Record<string, string>): string[] {
  return checkSite(siteOf(pages), ["mmap"]).map(({ page, message }) => `${page} ${message}`);
}

describe("checkSite", () => {
  test("finds nothing wrong with a site that is right", () => {
    expect(faultsOf({ "/events/mmap/": MMAP, "/events/old/": STUB })).toEqual([]);
  });

  test.each([
    ["a document without its page", {}, "/events/mmap/ event has no page"],
    [
      "a page without its document",
      { "/events/mmap/": MMAP, "/events/brk/": MMAP.replace("mmap", "brk") },
      "/events/brk/ page of an event that is neither in a document nor in the facts",
    ],
    [
      "a page at another's address",
      { "/events/brk/": MMAP },
      "/events/brk/ page says it is of the event mmap",
    ],
    [
      "an event left out of the index",
      { "/events/mmap/": MMAP.replace("data-pagefind-body", "") },
      "/events/mmap/ page of an event is not marked for the search index",
    ],
    ["a page without policy", { "/x/": "<html>" }, "/x/ page has no content security policy"],
    [
      "a page with another policy",
      { "/events/mmap/": MMAP, "/x/": `<html>${POLICY.replace("none", "self")}` },
      "/x/ page has another content security policy than the others",
    ],
    [
      "a policy that allows inline code",
      { "/x/": `<html>${POLICY.replace("none", "unsafe-inline")}` },
      "/x/ content security policy allows inline code",
    ],
    ["an id that stands twice", { "/events/mmap/": `${MMAP}<p id="a">` }, "/events/mmap/ id stands twice: a"],
    [
      "a stub to a stub",
      { "/events/mmap/": MMAP, "/a/": STUB, "/b/": STUB.replace("events/mmap", "a") },
      "/b/ stub leads to another stub: /a/",
    ],
    ["a stub to nowhere", { "/a/": STUB }, "/a/ stub leads nowhere: /events/mmap/"],
    [
      "a stub to another site",
      { "/a/": STUB.replace("/book", "https://elsewhere.org") },
      "/a/ stub leads to no page of this site",
    ],
    [
      "a page that leads away though it is no stub",
      { "/events/mmap/": MMAP, "/a/": STUB.replace("stub", "guide") },
      "/a/ page that is no stub leads away by itself",
    ],
    ["a dead link", { "/events/mmap/": `${MMAP}<a href="/book/x/">` }, "/events/mmap/ dead link: /book/x/"],
  ])("names %s", (_case, pages: Record<string, string>, fault) => {
    expect(faultsOf(pages)).toContain(fault);
  });
});

test("sitePolicy is the one policy of all pages", () => {
  expect(sitePolicy(siteOf({ "/events/mmap/": MMAP, "/a/": STUB }))).toBe("default-src 'none'");
  expect(sitePolicy(siteOf({ "/events/mmap/": MMAP, "/a/": "<html>" }))).toBeNull();
});

test("stubTargets are without base", () => {
  expect([...stubTargets(siteOf({ "/events/mmap/": MMAP, "/a/": STUB }))]).toEqual([
    ["/a/", "/events/mmap/"],
  ]);
});
