import { expect } from "playwright/test";
import { SITES, type SiteName } from "./sites.ts";
import { addressOf, test } from "./test.ts";

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
      for (const path of paths) {
        const response = await page.goto(new URL(path, addressOf(site)).href);
        expect(response?.status(), path).toBe(200);
        await expect(page.locator("html"), path).toHaveAttribute("data-page", /^\w[\w-]+$/);
        await expect(page.locator("h1"), path).toHaveCount(1);
        expect(await page.title(), path).not.toBe("");
      }
    });

    test("a page that is not there says so", async ({ page }) => {
      const response = await page.goto("events/no_such_event/");
      expect(response?.status()).toBe(404);
      await expect(page.locator("html")).toHaveAttribute("data-page", "not-found");
    });
  });
}
