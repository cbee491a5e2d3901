import { expect, test as base, type Page, type Route } from "playwright/test";
import { addressOf } from "./test.ts";

// Not the test of test.ts: here it is meant that the browser complains.
const test = base.extend({ baseURL: async ({}, use) => use(addressOf("content")) });

const list = (page: Page) => page.locator(".results");
const options = (page: Page) => list(page).getByRole("option");
const NO_TEXT = "Full text did not load; names, numbers and tags still answer.";
const NO_NAMES = "Names, numbers and tags did not load; the full text still answers.";

async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type(words);
}

async function tryAgain(page: Page): Promise<void> {
  await list(page).getByRole("button", { name: "Try again" }).click();
}

const faults: [name: string, pattern: string, fault: (route: Route) => Promise<void>][] = [
  ["is blocked", "**/pagefind/pagefind.js*", (route) => route.abort()],
  ["has no index", "**/pagefind/pagefind-entry.json*", (route) => route.fulfill({ status: 404 })],
  ["has no WebAssembly", "**/pagefind/wasm*", (route) => route.abort()],
  ["has broken WebAssembly", "**/pagefind/wasm*", (route) => route.fulfill({ body: "no" })],
  ["loses its pages", "**/pagefind/fragment/**", (route) => route.fulfill({ status: 404 })],
];

for (const [name, pattern, fault] of faults)
  test(`names answer where the full text ${name}, and a retry brings it back`, async ({ page }) => {
    await page.route(pattern, fault);
    await page.goto("events/mmap/");
    await search(page, "mremap");
    await expect(options(page).first()).toContainText("mremap");
    await expect(list(page)).toContainText(NO_TEXT);
    await page.unroute(pattern);
    await tryAgain(page);
    await expect(list(page)).not.toContainText(NO_TEXT);
    await expect(options(page).filter({ hasText: /text$/ }).first()).toBeVisible();
    await expect(options(page).first()).toContainText("mremap");
  });

test("the full text answers where the names are missing, and a retry brings them", async ({ page }) => {
  await page.route("**/search/names.json", (route) => route.fulfill({ status: 404 }));
  await page.goto("events/mmap/");
  await search(page, "mremap");
  await expect(list(page)).toContainText(NO_NAMES);
  await expect(options(page).first()).toContainText("mremap");
  await page.unroute("**/search/names.json");
  await tryAgain(page);
  await expect(list(page)).not.toContainText(NO_NAMES);
  await page.keyboard.press("Escape");
  await search(page, "tag:FOO");
  await expect(list(page)).toContainText("There is no tag FOO");
});

test("names that came by half are missing, not wrong", async ({ page }) => {
  await page.route("**/search/names.json", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ body: (await response.text()).slice(0, 20_000), contentType: "application/json" });
  });
  await page.goto("events/mmap/");
  await search(page, "mremap");
  await expect(list(page)).toContainText(NO_NAMES);
});

test("names answer where the second file is missing", async ({ page }) => {
  await page.route("**/search/words.json", (route) => route.abort());
  await page.goto("events/mmap/");
  await search(page, "mremap");
  await expect(options(page).first()).toContainText("mremap");
  await expect(list(page)).toContainText("Summaries and keywords did not load");
  await page.unroute("**/search/words.json");
  await tryAgain(page);
  await expect(list(page)).not.toContainText("did not load");
  await expect(options(page).first()).toContainText("Resizes");
});

test("a second file of another build is asked for again, and left out where it stays so", async ({
  page,
}) => {
  let isKept = true;
  await page.route("**/search/words.json", async (route) => {
    const response = await route.fetch();
    const words = (await response.json()) as { stamp: string };
    await route.fulfill({ json: isKept ? { ...words, stamp: "0000000000000000" } : words });
  });
  await page.goto("events/mmap/");
  await search(page, "mremap");
  await expect(options(page).first()).toContainText("mremap");
  await expect(list(page)).toContainText("do not fit the names, which still answer");
  isKept = false;
  await tryAgain(page);
  await expect(options(page).first()).toContainText("Resizes");
  await expect(list(page)).not.toContainText("do not fit");
});

test("a kept file of an earlier build is replaced without a word", async ({ page }) => {
  let asked = 0;
  await page.route("**/search/words.json", async (route) => {
    const response = await route.fetch();
    const words = (await response.json()) as { stamp: string };
    await route.fulfill({ json: asked++ === 0 ? { ...words, stamp: "0000000000000000" } : words });
  });
  await page.goto("events/mmap/");
  await search(page, "mremap");
  await expect(options(page).first()).toContainText("Resizes");
  await expect(list(page)).not.toContainText("do not fit");
  expect(asked).toBe(2);
});

test("where nothing loads, the way to the table stays", async ({ page }) => {
  await page.route(/\/(pagefind\/|search\/(names|words))/, (route) => route.abort());
  await page.goto("events/mmap/");
  await search(page, "mremap");
  await expect(list(page)).toContainText("The search did not load.");
  await expect(list(page).getByRole("link", { name: "All events" })).toBeVisible();
  await page.goto("search/?q=mremap");
  await expect(page.locator("#results[data-complete]")).toBeAttached();
  await expect(page.locator("#more")).toContainText("The search did not load.");
  await page.unroute(/\/(pagefind\/|search\/(names|words))/);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.locator("#results li a").first()).toHaveText("mremap");
});

test("offline, what was loaded answers, and the rest comes with the connection", async ({
  page,
  context,
}) => {
  await page.route("**/pagefind/**", (route) => route.abort());
  await page.goto("events/mmap/");
  await search(page, "mre");
  await expect(options(page).first()).toContainText("mremap");
  await context.setOffline(true);
  await page.keyboard.type("map");
  await expect(options(page).first()).toContainText("mremap");
  await expect(list(page)).toContainText(`You are offline. ${NO_TEXT}`);
  await page.unroute("**/pagefind/**");
  await context.setOffline(false);
  await expect(list(page)).not.toContainText(NO_TEXT);
  await expect(options(page).filter({ hasText: /text$/ }).first()).toBeVisible();
});
