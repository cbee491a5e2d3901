import { expect, test } from "vitest";

import { indexPages } from "./index-pages.ts";

const PAGES = ["brk", "mmap", "mremap"].map((name) => ({
  path: `/events/${name}/`,
  html: `<html lang="en"><body><nav>legend</nav><main data-pagefind-body><h1>${name}</h1><p>maps memory</main></body></html>`,
}));

test("the same pages give the same bytes, a file for each page, and no user interface", async () => {
  const first = await indexPages(PAGES);
  expect(await indexPages(PAGES)).toEqual(first);
  expect(first.pages).toBe(3);

  const paths = first.files.map(({ path }) => path);
  expect(paths.filter((path) => path.startsWith("fragment/"))).toHaveLength(3);
  expect(paths).toContain("pagefind.js");
  expect(paths.filter((path) => /ui|highlight|playground/.test(path))).toEqual([]);
});

test("a page without a marked body is not indexed", async () => {
  const index = await indexPages([
    ...PAGES,
    { path: "/tags/", html: "<html lang=en><body><h1>Tags</h1></body></html>" },
  ]);
  expect(index.pages).toBe(3);
});
