import { expect, test } from "vitest";

import { inspectPage } from "./page-facts.ts";
import { formatStubPage } from "./stub-page.ts";

test("leads on under the base, says where to, and has the policy of all pages", () => {
  const html = formatStubPage({
    path: "/events/mmap/",
    href: "/book/events/mmap/",
    canonical: "https://example.org/book/events/mmap/",
    icon: "/book/favicon.svg",
    policy: `default-src 'none'; script-src "x"`,
  });
  expect(inspectPage(html)).toMatchObject({
    kind: "stub",
    refresh: "/book/events/mmap/",
    policy: `default-src 'none'; script-src "x"`,
    links: new Set(["/book/events/mmap/"]),
  });
});
