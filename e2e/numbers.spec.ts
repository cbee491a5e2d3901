import { expect } from "playwright/test";
import { test } from "./test.ts";

const field = { name: "Number, with an ABI or without" };

test("the address of a number leads to its row, and the row is marked", async ({ page }) => {
  await page.goto("nr/x86_64/#25");
  const row = page.locator("tr:target");
  await expect(row).toHaveAttribute("id", "25");
  await expect(row).toContainText("0x19");
  await expect(row).toContainText("sys_mremap");
  await expect(row).toBeInViewport();
  const colours = await page
    .locator("tr#\\32 5 td, tr#\\32 6 td")
    .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell).backgroundColor));
  expect(colours[0]).not.toBe(colours.at(-1));
  await row.getByRole("link", { name: "mremap", exact: true }).click();
  await expect(page).toHaveURL(/\/events\/mremap\/$/);
});

test("every number of every ABI has one row and one id", async ({ page }) => {
  await page.goto("nr/");
  const links = await page
    .locator("#abis tbody th a")
    .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href));
  expect(links).toHaveLength(9);
  let rows = 0;
  for (const link of links) {
    await page.goto(link);
    const ids = await page
      .locator(".numbers tbody tr")
      .evaluateAll((found) => found.map((row) => [row.id, row.querySelector("th")?.textContent.trim()]));
    for (const [id, number] of ids) expect(id).toBe(number);
    expect(new Set(ids.map(([id]) => id)).size).toBe(ids.length);
    rows += ids.length;
  }
  expect(rows).toBe(3353);
});

test("a number means another event where the ABI has other code behind its name", async ({ page }) => {
  await page.goto("nr/i386/#182");
  const row = page.locator("tr:target");
  await expect(row).toContainText("sys_chown16");
  await expect(row.getByRole("link", { name: "chown16" })).toHaveAttribute("href", /\/events\/chown16\/$/);
});

test("a number typed in is answered from the page, without a request", async ({ page }) => {
  await page.goto("nr/");
  const requests: string[] = [];
  page.on("request", (request) => {
    // The browser asks for the icon whenever it likes.
    if (!request.url().endsWith("/favicon.svg")) requests.push(request.url());
  });
  const found = page.locator("#number li");
  await page.getByLabel(field.name).fill("25");
  await expect(found.first()).toHaveText("x86_64 25 mremap");
  await expect(found.filter({ hasText: "arm64 25" })).toHaveText("arm64 25 fcntl");
  await expect(page.locator("#number").getByRole("status")).toHaveText("7 rows");
  await page.getByLabel(field.name).fill("0x19");
  await expect(found.first()).toHaveText("x86_64 25 mremap");
  await page.getByLabel(field.name).fill("999999");
  await expect(page.locator("#number").getByRole("status")).toHaveText(
    "Nothing is called or numbered 999999 here.",
  );
  await expect(found).toHaveCount(0);
  expect(requests).toEqual([]);
});

test("Enter on the only answer leads to its row; several stay, with an address to share", async ({
  page,
}) => {
  await page.goto("nr/");
  await page.getByLabel(field.name).fill("25");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/nr\/\?q=25$/);
  await page.reload();
  await expect(page.locator("#number li")).toHaveCount(7);
  await page.getByLabel(field.name).fill("arm64 216");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/nr\/arm64\/#216$/);
  await expect(page.locator("tr:target")).toContainText("mremap");
});

test("the status page names the fifteen calls of x86_64 that have no event", async ({ page }) => {
  await page.goto("status/");
  const calls = page.locator("[data-calls=x86_64] li");
  await expect(calls).toHaveCount(15);
  await calls.filter({ hasText: "uretprobe" }).getByRole("link").click();
  await expect(page).toHaveURL(/\/nr\/x86_64\/#335$/);
  await expect(page.locator("tr:target")).toContainText("no event");
});

test("a read argument leads to its row and to the event that has the same from the kernel", async ({
  page,
}) => {
  await page.goto("toctou/");
  const rows = page.locator("#arguments tbody tr");
  await expect(rows).toHaveCount(157);
  const openat = rows.filter({ has: page.getByRole("link", { name: "openat", exact: true }) });
  await expect(openat.getByRole("link", { name: "security_file_open" })).toHaveAttribute(
    "href",
    /\/events\/security_file_open\/$/,
  );
  await openat.getByRole("link", { name: "pathname" }).first().click();
  await expect(page).toHaveURL(/\/events\/openat\/#arg-pathname$/);
  await expect(page.locator("tr:target")).toContainText("pathname");
});

test("a type leads to its arguments, a set to its events", async ({ page }) => {
  await page.goto("types/");
  await page.getByRole("link", { name: "char", exact: true }).click();
  await expect(page.locator("h1")).toHaveText("char");
  await page.locator("#arguments tbody tr").first().getByRole("link").nth(1).click();
  await expect(page.locator("tr:target")).toHaveCount(1);
  await page.goto("sets/");
  await page.getByRole("link", { name: "proc_mem" }).click();
  await expect(page.getByRole("link", { name: "mremap", exact: true })).toBeVisible();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("numbers stand in tables, and no field stands there that does nothing", async ({ page }) => {
    await page.goto("nr/");
    await expect(page.locator("#number")).toBeHidden();
    const row = page
      .locator("#calls tbody tr")
      .filter({ has: page.getByRole("link", { name: "mremap", exact: true }) });
    await expect(row).toContainText("216");
    await page.getByRole("link", { name: "25 on x86_64" }).click();
    await expect(page.locator("tr:target")).toContainText("mremap");
  });
});

test.describe("a folder of other documents", () => {
  test.use({ site: "fixtures" });

  test("lists the same facts, and links only to pages that are there", async ({ page, request }) => {
    await page.goto("nr/x86_64/#25");
    await expect(page.locator("tr:target")).toContainText("sys_mremap");
    const links = await page
      .locator(".numbers tbody td a")
      .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href));
    for (const link of new Set(links)) expect((await request.get(link)).status(), link).toBe(200);
  });
});
