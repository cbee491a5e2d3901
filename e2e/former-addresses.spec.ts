import { expect } from "playwright/test";
import { SITES, type SiteName } from "./sites.ts";
import { addressOf, test } from "./test.ts";

const former = (folder: string) => `docs/events/builtin/${folder}/`;

for (const [site, name] of [
  ["content", "mremap"],
  ["fixtures", "plain"],
] satisfies [SiteName, string][]) {
  test.describe(site, () => {
    test.use({ site });

    for (const folder of ["syscalls", "extra", "network", "signatures"]) {
      test(`upstream's address under ${folder}/ leads to the event`, async ({ page }) => {
        await page.goto(`${former(folder)}${name}/`);
        await expect(page).toHaveURL(`${addressOf(site)}events/${name}/`);
      });
    }

    test("whatever version stands in front", async ({ page }) => {
      for (const prefix of ["v0.17/", "tracee/latest/"]) {
        await page.goto(`${prefix}${former("syscalls")}${name}/`);
        await expect(page).toHaveURL(`${addressOf(site)}events/${name}/`);
      }
    });
  });
}

test("on a host that knows no redirects, the 404 page leads on and keeps the fragment", async ({ page }) => {
  const notFound = await (await page.request.get("no/such/page")).text();
  await page.route("**/tracee/v0.17/**", (route) =>
    route.fulfill({ status: 404, contentType: "text/html", body: notFound }),
  );
  await page.goto(`tracee/v0.17/${former("extra")}mremap/#arg-flags`);
  await expect(page).toHaveURL(`${addressOf("content")}events/mremap/#arg-flags`);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a stub leads on by itself", async ({ page }) => {
    const stub = await (
      await page.request.get("docs/events/builtin/syscalls/mremap/index.html", { maxRedirects: 0 })
    ).text();
    expect(stub).toContain('http-equiv="refresh"');
    await page.goto("docs/events/builtin/syscalls/mremap/index.html");
    await expect(page).toHaveURL(`${addressOf("content")}events/mremap/`);
  });
});

test("an unknown name is answered with near ones", async ({ page }) => {
  const response = await page.goto("events/mermap/");
  expect(response?.status()).toBe(404);
  await expect(page.locator("h1")).toHaveText("mermap");
  await page.locator("#near a").first().click();
  await expect(page).toHaveURL(`${addressOf("content")}events/mremap/`);
});

test("an address without its slash is led to the page", async ({ request }) => {
  for (const site of Object.keys(SITES) as SiteName[]) {
    const response = await request.get(`${addressOf(site)}events`, { maxRedirects: 0 });
    expect(response.status()).toBe(301);
    expect(response.headers().location).toBe(new URL("events/", addressOf(site)).pathname);
  }
});
