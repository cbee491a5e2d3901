import { describe, expect, test } from "vitest";

import { findDeadLinks, type BuiltSite } from "./find-dead-links.ts";
import { inspectPage } from "./page-facts.ts";

/** The faults of a page `/events/a/` with this body, beside a page `/events/b/` with the id `arg-x` and a twin. */
function faultsOf(body: string, base = "/"): string[] {
  const pages = new Map([
    ["/events/a/", inspectPage(body)],
    ["/events/b/", inspectPage(`<p id="arg-x"><p id="ä">`)],
  ]);
  const site: BuiltSite = {
    origin: "https://example.org",
    base,
    pages,
    addresses: new Set([...pages.keys(), "/events/b.json", "/"]),
  };
  return findDeadLinks(site).map(({ page, message, severity }) => `${severity} ${page} ${message}`);
}

describe("findDeadLinks", () => {
  test.each([
    "/events/b/",
    "/events/b/#arg-x",
    "/events/b/#%C3%A4",
    "../b/",
    "../b.json",
    "?q=x",
    "#",
    "#top",
    "/",
    "https://example.org/events/b/",
    "https://elsewhere.org/nothing#here",
    "mailto:a@example.org",
  ])("lets %s pass", (link) => {
    expect(faultsOf(`<a href="${link}">`)).toEqual([]);
  });

  test.each([
    ["/events/c/", "dead link"],
    ["../c/", "dead link"],
    ["/events/b", "link without the slash at its end"],
    ["/events/b/#arg-y", "dead fragment"],
    ["#gone", "dead fragment"],
    ["/events/b.json#x", "dead fragment"],
    ["//elsewhere.org/", "link that browsers read as another host"],
    ["/\\elsewhere.org/", "link that browsers read as another host"],
    ["javascript:alert(1)", "link of a kind that is not allowed"],
    ["data:text/html,x", "link of a kind that is not allowed"],
    ["https://user@elsewhere.org/", "link with a user name"],
    ["http://[", "link that is no address"],
  ])("names %s as %s", (link, problem) => {
    expect(faultsOf(`<a href="${link}">`)).toEqual([`error /events/a/ ${problem}: ${link}`]);
  });

  test("names a dead form target, image and stylesheet too", () => {
    expect(faultsOf(`<link rel="stylesheet" href="/a.css"><form action="/find/"><img src="/b.png">`)).toEqual(
      [
        "error /events/a/ dead link: /find/",
        "error /events/a/ dead link: /b.png",
        "error /events/a/ dead link: /a.css",
      ],
    );
  });

  test("knows the base", () => {
    expect(faultsOf(`<a href="/book/events/b/"><a href="../b/">`, "/book/")).toEqual([]);
    expect(faultsOf(`<a href="/events/b/">`, "/book/")).toEqual([
      "error /events/a/ link that leaves the base: /events/b/",
    ]);
    expect(faultsOf(`<a href="https://example.org/other/">`, "/book/")).toEqual([]);
  });

  test("only warns of a full address that a document gives, but not of our own", () => {
    const dead = "https://example.org/events/c/";
    expect(faultsOf(`<a href="${dead}">`)).toEqual([`warning /events/a/ dead link: ${dead}`]);
    expect(faultsOf(`<link rel="canonical" href="${dead}">`)).toEqual([
      `error /events/a/ dead link: ${dead}`,
    ]);
  });
});
