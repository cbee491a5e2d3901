import { expect, type Page } from "playwright/test";
import { SITES, type SiteName } from "./sites.ts";
import { addressOf, test } from "./test.ts";

const field = (page: Page) => page.locator("form.search input");
const options = (page: Page) => page.getByRole("option");

test("nothing of the search is loaded before the field is touched", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("events/mmap/", { waitUntil: "networkidle" });
  expect(asked.filter((url) => url.includes("pagefind") || url.includes("box."))).toEqual([]);
  await page.keyboard.press("/");
  await page.keyboard.type("mremap");
  await expect(options(page).first()).toContainText("mremap");
  expect(asked.some((url) => url.includes("/pagefind/"))).toBe(true);
});

for (const site of Object.keys(SITES) as SiteName[]) {
  test.describe(site, () => {
    test.use({ site });

    test("every event is found first by its name", async ({ page, request }) => {
      const { events } = (await (await request.get("events.json")).json()) as {
        events: { name: string; url: string }[];
      };
      await page.goto("search/");
      for (const { name, url } of events) {
        await field(page).fill(name);
        const first = page.locator("#results[data-complete] li a").first();
        await expect(first).toHaveText(name);
        await expect(first).toHaveAttribute("href", new URL(url).pathname);
      }
    });
  });
}

test("a tag finds exactly the events with an argument that carries it", async ({ page, request }) => {
  const { events } = (await (await request.get("events.json")).json()) as {
    events: { name: string; args: { tags: string[] }[] }[];
  };
  for (const tag of ["U", "OPT", "TOCTOU"]) {
    const expected = events
      .filter(({ args }) => args.some(({ tags }) => tags.includes(tag)))
      .map(({ name }) => name);
    for (const query of [`tag:${tag}`, tag]) {
      await page.goto(`search/?q=${query}`);
      await expect(page.locator("#results[data-complete] li a")).toHaveText(expected);
    }
  }
});

test("arrows walk the list, Enter opens, Escape closes and gives the focus back", async ({ page }) => {
  await page.goto("events/mmap/");
  await page.getByRole("link", { name: "Link to Signature" }).focus();
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("memory");
  await expect(options(page).nth(1)).toBeVisible();
  await expect(page.locator("main > [role=status]")).toHaveText(/^\d+ results$/);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const second = options(page).nth(1);
  await expect(second).toHaveAttribute("aria-selected", "true");
  await expect(field(page)).toHaveAttribute("aria-activedescendant", (await second.getAttribute("id"))!);
  await page.keyboard.press("Escape");
  await expect(page.locator(".results")).toBeHidden();
  await expect(page.getByRole("link", { name: "Link to Signature" })).toBeFocused();
});

test("Enter on a name opens its event, on other words the page of results", async ({ page }) => {
  await page.goto("");
  await page.keyboard.press("/");
  await page.keyboard.type("mremap");
  await expect(options(page).first()).toContainText("mremap");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/events\/mremap\/$/);
  await page.keyboard.press("/");
  await page.keyboard.type("anonymous memory");
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/search\/\?q=anonymous\+memory$/);
  await expect(page.locator("#results li").first()).toBeVisible();
});

test("an argument's name leads to the argument", async ({ page }) => {
  await page.goto("search/?q=arg:pidfd");
  await page.locator("#results[data-complete] li a").first().click();
  await expect(page).toHaveURL(/#arg-pidfd$/);
  await expect(page.locator("#arg-pidfd")).toBeInViewport();
});

test("labels and buttons are no words of an event", async ({ page }) => {
  for (const words of ['"copy link"', '"what it tells"', '"not in this reference"']) {
    await page.goto(`search/?q=${words}`);
    await expect(page.locator("#results[data-complete]")).toBeAttached();
    await expect(page.locator("#results a.name")).toHaveCount(0);
  }
});

test("what is not there is said, with a way on", async ({ page }) => {
  await page.goto("");
  await page.keyboard.press("/");
  await page.keyboard.type("wibblewobble");
  await expect(page.locator(".results")).toContainText("Nothing found for “wibblewobble”");
  await expect(page.locator(".results").getByRole("link", { name: "All events" })).toBeVisible();
});

test("an index that cannot be had is said", async ({ browser }) => {
  const page = await browser.newPage({ baseURL: addressOf("content") });
  await page.route("**/pagefind/**", (route) => route.abort());
  await page.goto("events/mmap/");
  await page.keyboard.press("/");
  await page.keyboard.type("mremap");
  await expect(page.locator(".results")).toContainText("The search did not load.");
  await page.unroute("**/pagefind/**");
  await page.keyboard.press("Backspace");
  await page.keyboard.type("p");
  await expect(options(page).first()).toContainText("mremap");
  await page.close();
});
