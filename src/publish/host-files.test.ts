import { describe, expect, test } from "vitest";

import { formatHeaders } from "./headers-file.ts";
import { headersFor, parseHeaders, parseRedirects, redirectFor } from "./host-rules.ts";
import { formatRedirects, MOST_REDIRECTS } from "./redirects-file.ts";

const PLAN = {
  policy: "default-src 'none'; script-src 'self'",
  base: "/book/",
  isSecure: true,
  files: [
    "index.html",
    "404.html",
    "events/mmap/index.html",
    "events.json",
    "_astro/a.B1.js",
    "_redirects",
    "pagefind/pagefind.js",
    "pagefind/index/a.pf_index",
  ],
};

/** The headers that a host gives to a path, as one object. */
function headersOf(path: string): Record<string, string> {
  return Object.fromEntries(headersFor(path, parseHeaders(formatHeaders(PLAN))));
}

describe("_headers", () => {
  test("gives every path below the base the policy of the pages and forbids framing", () => {
    for (const path of ["/book/", "/book/events/mmap/", "/book/missing"]) {
      expect(headersOf(path)).toMatchObject({
        "Content-Security-Policy": "default-src 'none'; script-src 'self'; frame-ancestors 'none'",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Strict-Transport-Security": "max-age=31536000",
      });
    }
    expect(headersOf("/")).toEqual({});
  });

  test.each([
    ["/book/", "max-age=0"],
    ["/book/events/mmap/", "max-age=0"],
    ["/book/events.json", "max-age=0"],
    ["/book/pagefind/pagefind.js", "max-age=0"],
    ["/book/_astro/a.B1.js", "immutable"],
    ["/book/pagefind/index/a.pf_index", "immutable"],
  ])("says once how long %s is kept", (path, kept) => {
    const rules = headersFor(path, parseHeaders(formatHeaders(PLAN))).filter(
      ([name]) => name === "Cache-Control",
    );
    expect(rules).toHaveLength(1);
    expect(rules[0]?.[1]).toContain(kept);
  });

  test("does not bind a site on http to https", () => {
    expect(formatHeaders({ ...PLAN, isSecure: false })).not.toContain("Strict-Transport-Security");
  });

  test("refuses a policy that hosts would cut off", () => {
    expect(() => formatHeaders({ ...PLAN, policy: "x".repeat(2000) })).toThrow("hosts read 2000");
  });
});

describe("_redirects", () => {
  const stubs = new Map([
    ["/events/old/", "/events/mmap/"],
    ["/docs/events/builtin/syscalls/mmap/", "/events/mmap/"],
    ["/docs/events/builtin/syscalls/old/", "/events/mmap/"],
  ]);
  const rules = parseRedirects(formatRedirects(stubs, "/"));

  test.each(
    ["", "/v0.17", "/latest", "/tracee/v0.17.1"].flatMap((prefix) =>
      ["syscalls", "extra", "network", "signatures"].map(
        (group) => `${prefix}/docs/events/builtin/${group}/mmap`,
      ),
    ),
  )("leads %s to the event, with and without the slash", (path) => {
    expect(redirectFor(path, rules)).toEqual({ to: "/events/mmap/", status: 301 });
    expect(redirectFor(`${path}/`, rules)).toEqual({ to: "/events/mmap/", status: 301 });
  });

  test("leads the stubs on that no other line covers", () => {
    expect(redirectFor("/events/old/", rules)?.to).toBe("/events/mmap/");
    expect(redirectFor("/docs/events/builtin/syscalls/old/", rules)?.to).toBe("/events/mmap/");
    expect(formatRedirects(stubs, "/")).not.toContain("/docs/events/builtin/syscalls/mmap/ ");
  });

  test("leaves every other path alone", () => {
    for (const path of ["/", "/events/mmap/", "/docs/events/builtin/", "/docs/events/other/syscalls/mmap/"]) {
      expect(redirectFor(path, rules)).toBeNull();
    }
  });

  test("knows the base", () => {
    const below = parseRedirects(formatRedirects(stubs, "/book/"));
    expect(redirectFor("/book/v0.17/docs/events/builtin/extra/x/", below)?.to).toBe("/book/events/x/");
    expect(redirectFor("/book/events/old/", below)?.to).toBe("/book/events/mmap/");
  });

  test("never has more lines than hosts read", () => {
    const many = new Map(Array.from({ length: 3000 }, (_, n) => [`/events/old${n}/`, "/events/mmap/"]));
    expect(formatRedirects(many, "/").trimEnd().split("\n")).toHaveLength(MOST_REDIRECTS);
  });
});

describe("host rules of others", () => {
  test("take a rest of the path along, and other codes", () => {
    const rules = parseRedirects("# moved\n/blog/* /news/:splat 302\n");
    expect(redirectFor("/blog/a/b", rules)).toEqual({ to: "/news/a/b", status: 302 });
  });

  test("are refused where they are no rules", () => {
    expect(() => parseRedirects("/a")).toThrow("expected FROM TO STATUS");
    expect(() => parseHeaders("/*\n  nonsense")).toThrow("expected NAME: VALUE");
  });
});
