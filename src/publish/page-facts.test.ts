import { describe, expect, test } from "vitest";

import { inspectPage } from "./page-facts.ts";

const PAGE = `<!doctype html><html lang="en" data-page="event" data-event="mmap"><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">
<link rel="canonical" href="https://example.org/events/mmap/"><link rel="stylesheet" href="/_astro/a.css">
<meta property="og:url" content="https://example.org/events/mmap/">
</head><body><a href="/tags/u/?a=1&amp;b=2#top">U</a><form action="/search/"><input id="q"></form>
<main data-pagefind-body><h2 id="arguments">Arguments</h2><img src="/x.png" srcset="/x.png 1x, /y.png 2x"><p id="q">
</main></body></html>`;

describe("inspectPage", () => {
  const facts = inspectPage(PAGE);

  test("tells what kind of page it is", () => {
    expect(facts).toMatchObject({ kind: "event", event: "mmap", isIndexed: true, refresh: null });
  });

  test("reads the policy whatever the case of its name", () => {
    expect(facts.policy).toBe("default-src 'none'; script-src 'self'");
  });

  test("finds every id, and those that stand twice", () => {
    expect([...facts.ids]).toEqual(["q", "arguments"]);
    expect(facts.repeatedIds).toEqual(["q"]);
  });

  test("finds every address, with entities decoded", () => {
    expect([...facts.links]).toEqual(["/tags/u/?a=1&b=2#top", "/search/", "/x.png", "/y.png"]);
    expect([...facts.headLinks]).toEqual(["https://example.org/events/mmap/", "/_astro/a.css"]);
  });

  test("reads where a stub leads", () => {
    const stub = inspectPage(
      `<html data-page="stub"><meta http-equiv="refresh" content="0; url=/events/mmap/">`,
    );
    expect(stub).toMatchObject({ kind: "stub", refresh: "/events/mmap/" });
  });

  test("does not read ids and links out of comments, text and scripts", () => {
    const page = inspectPage(
      `<!-- <a id="a" href="/a"> --><script>"<a id='b' href='/b'>"</script>&lt;a id="c" href="/c">`,
    );
    expect([page.ids.size, page.links.size]).toEqual([0, 0]);
  });
});
