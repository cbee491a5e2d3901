import { expect } from "playwright/test";
import { SITES, type SiteName } from "./sites.ts";
import { addressOf, test } from "./test.ts";

/** Pages of each kind that are opened in the browser. */
const OPENED = 12;

for (const site of Object.keys(SITES) as SiteName[]) {
  test.describe(site, () => {
    test.use({ site });

    test("every page of the sitemap opens, says what it is and has one heading", async ({
      page,
      request,
    }) => {
      test.slow();
      const sitemap = await (await request.get("sitemap.xml")).text();
      const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
        ([, url = ""]) => new URL(url).pathname,
      );
      expect(paths.length).toBeGreaterThan(5);
      // All are fetched; of each kind the first few are opened too, where an error in the page fails the test.
      const opened = new Map<string, number>();
      for (const path of paths) {
        const url = new URL(path, addressOf(site)).href;
        const response = await request.get(url);
        expect(response.status(), path).toBe(200);
        const html = await response.text();
        const kind = /<html[^>]* data-page="(\w[\w-]+)"/.exec(html)?.[1] ?? "";
        expect(kind, path).not.toBe("");
        expect(html.match(/<h1[ >]/g), path).toHaveLength(1);
        expect(html, path).toMatch(/<title>[^<]+<\/title>/);
        opened.set(kind, (opened.get(kind) ?? 0) + 1);
        if ((opened.get(kind) ?? 0) <= OPENED) await page.goto(url);
      }
    });

    test("a page that is not there says so", async ({ page }) => {
      const response = await page.goto("events/no_such_event/");
      expect(response?.status()).toBe(404);
      await expect(page.locator("html")).toHaveAttribute("data-page", "not-found");
    });
  });
}
