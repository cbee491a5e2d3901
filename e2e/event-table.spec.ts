import { expect } from "playwright/test";
import { test } from "./test.ts";

const shownNames = "#events tbody tr:not([hidden]) th";

test("filters narrow the table, count live, stand in the address and come back with it", async ({ page }) => {
  await page.goto("events/");
  const all = await page.locator(shownNames).count();
  await page.getByRole("checkbox", { name: /^TOCTOU/ }).check({ force: true });
  await expect(page).toHaveURL(/\?tag=TOCTOU$/);
  await page.getByRole("checkbox", { name: /^cross-read/ }).check({ force: true });
  await expect(page).toHaveURL(/\?tag=TOCTOU&review=checked$/);
  await expect(page.locator(shownNames)).toHaveText(["memfd_create"]);
  await expect(page.locator(".filters").getByRole("status")).toHaveText(`1 of ${all} events`);
  await page.reload();
  await expect(page.locator(shownNames)).toHaveText(["memfd_create"]);
  await page.getByRole("checkbox", { name: /^OPT/ }).check({ force: true });
  const both = await page.locator(shownNames).count();
  expect(both).toBeGreaterThan(1);
  await page.goBack();
  await expect(page.locator(shownNames)).toHaveText(["memfd_create"]);
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(page.locator(shownNames)).toHaveCount(all);
});

test("the count on a chip is what choosing it shows", async ({ page }) => {
  await page.goto("events/");
  for (const chip of await page.locator(".chips label").all()) {
    const count = Number(await chip.locator(".count").textContent());
    await chip.locator("input").check({ force: true });
    await expect(page.locator(shownNames)).toHaveCount(count);
    await chip.locator("input").uncheck({ force: true });
  }
});

test("sorting by number of arguments is told to assistive technology and kept in the address", async ({
  page,
}) => {
  await page.goto("events/");
  await page.getByRole("button", { name: "Arguments" }).click();
  await page.getByRole("button", { name: "Arguments" }).click();
  await expect(page).toHaveURL(/\?sort=-args$/);
  await expect(page.locator("th[data-sort=args]")).toHaveAttribute("aria-sort", "descending");
  const counts = await page
    .locator("#events tbody tr")
    .evaluateAll((rows) => rows.map((row) => row.querySelectorAll("samp").length));
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
});

test("words in the address narrow the table, and are said", async ({ page }) => {
  await page.goto("events/?q=heap");
  await expect(page.locator(shownNames)).toHaveText(["brk"]);
  await expect(page.locator(".filters").getByRole("status")).toHaveText(/^1 of \d+ events with “heap”$/);
  await expect(page.getByRole("searchbox").or(page.getByRole("combobox"))).toHaveValue("heap");
  await expect(page.locator(".chips label", { hasText: "TOCTOU" }).locator(".count")).toHaveText("0");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the table is complete and no control stands there that does nothing", async ({ page, request }) => {
    const { events } = (await (await request.get("events.json")).json()) as { events: { name: string }[] };
    await page.goto("events/?tag=TOCTOU");
    await expect(page.locator(shownNames)).toHaveText(events.map(({ name }) => name));
    await expect(page.locator(".filters")).toBeHidden();
  });

  test("searching leads to the table", async ({ page }) => {
    await page.goto("events/mmap/");
    await page.getByRole("searchbox").fill("brk");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/events\/\?q=brk$/);
  });

  test("an event is read, its neighbours and tags are reached", async ({ page }) => {
    await page.goto("");
    await page.getByRole("link", { name: "all events", exact: true }).click();
    await page.getByRole("link", { name: "mmap", exact: true }).click();
    await expect(page.locator("h1")).toHaveText("mmap");
    await page.locator("a[rel=next]").click();
    await expect(page.locator("h1")).toHaveText("mmap2");
    await page.locator("#arguments a.tag").first().click();
    await expect(page.locator("html")).toHaveAttribute("data-page", "tag");
  });
});
