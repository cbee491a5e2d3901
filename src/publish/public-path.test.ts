import { describe, expect, test } from "vitest";

import { isPermalink, publicPath } from "./public-path.ts";

describe("publicPath", () => {
  test.each([
    ["index.html", "/"],
    ["events/mmap/index.html", "/events/mmap/"],
    ["events/mmap.json", "/events/mmap.json"],
    ["404.html", "/404.html"],
    ["guides/a b/index.html", "/guides/a%20b/"],
    ["myindex.html", "/myindex.html"],
  ])("%s is reached at %s", (file, path) => {
    expect(publicPath(file)).toBe(path);
  });
});

describe("isPermalink", () => {
  test.each([
    "index.html",
    "events/mmap.md",
    "sitemap.xml",
    "robots.txt",
    "favicon.svg",
    "search/index.html",
  ])("%s has an address to keep", (file) => {
    expect(isPermalink(file)).toBe(true);
  });

  test.each([
    "_astro/a.B1.css",
    "pagefind/pagefind.js",
    "_headers",
    "_redirects",
    "404.html",
    ".hookbook",
    ".nojekyll",
  ])("%s has none", (file) => {
    expect(isPermalink(file)).toBe(false);
  });
});
