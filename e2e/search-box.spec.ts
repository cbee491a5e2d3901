import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "playwright/test";
import { test } from "./test.ts";

const field = (page: Page) => page.locator("form.search input");
const list = (page: Page) => page.locator(".results");
const options = (page: Page) => list(page).getByRole("option");
const found = (page: Page) => page.locator("#results[data-complete] li a");
const told = (page: Page) => page.locator("main > [role=status]");

async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type(words);
}

test("the keyboard alone: arrows walk, Home stays in the field, Escape gives the focus back", async ({
  page,
}) => {
  await page.goto("events/mmap/");
  const link = page.getByRole("link", { name: "Link to Signature" });
  await link.focus();
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("memfd");
  await expect(options(page).nth(1)).toBeVisible();
  await expect(field(page)).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const second = options(page).nth(1);
  await expect(second).toHaveAttribute("aria-selected", "true");
  await expect(field(page)).toHaveAttribute("aria-activedescendant", (await second.getAttribute("id"))!);
  await page.keyboard.press("Home");
  expect(await field(page).evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(0);
  await expect(second).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Escape");
  await expect(list(page)).toBeHidden();
  await expect(field(page)).toHaveAttribute("aria-expanded", "false");
  await expect(link).toBeFocused();
  await page.keyboard.press("/");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/events\/memfd_create\/$/);
});

test("what is found is told once the reader pauses", async ({ page }) => {
  await page.goto("events/mmap/");
  const words: string[] = [];
  await page.exposeFunction("note", (text: string) => words.push(text));
  await told(page).evaluate((region) =>
    new MutationObserver(() =>
      (window as unknown as { note(text: string): void }).note(region.textContent),
    ).observe(region, { childList: true }),
  );
  await page.keyboard.press("/");
  await page.keyboard.type("mremap", { delay: 40 });
  await expect(told(page)).toHaveText(/^\d+ results?, first mremap\.$/);
  expect(words.length).toBeLessThanOrEqual(2);
});

test("Enter on a name opens its event, on other words the page of results", async ({ page }) => {
  await page.goto("");
  await search(page, "__x64_sys_mremap()");
  await expect(options(page).first()).toContainText("mremap");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/events\/mremap\/$/);
  await search(page, "anonymous memory");
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/search\/\?q=anonymous\+memory$/);
  await expect(found(page).first()).toBeVisible();
});

test("what was opened last is offered in the empty field, and can be forgotten", async ({ page }) => {
  await page.goto("");
  await search(page, "mremap");
  await expect(options(page).first()).toContainText("mremap");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/events\/mremap\/$/);
  await search(page, "anonymous memory");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/search\//);
  await page.goto("events/mmap/");
  await page.keyboard.press("/");
  await expect(options(page)).toHaveText([/^anonymous memory/, /^mremap/]);
  await page.keyboard.press("ArrowUp");
  await expect(options(page).nth(1)).toHaveAttribute("href", /\/events\/mremap\/$/);
  await page.keyboard.press("Tab");
  await expect(list(page).getByRole("button", { name: "Clear" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(list(page)).toBeHidden();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test("searching goes on where storage is forbidden", async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("forbidden", "SecurityError");
      },
    }),
  );
  await page.goto("");
  await search(page, "mremap");
  await expect(options(page).first()).toContainText("mremap");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/events\/mremap\/$/);
});

test("a short selection is searched for", async ({ page }) => {
  await page.goto("events/mmap/");
  await page.locator("#arguments code.name").first().dblclick();
  const selected = await page.evaluate(() => String(getSelection()).trim());
  expect(selected).not.toBe("");
  await page.keyboard.press("/");
  await expect(field(page)).toHaveValue(selected);
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await field(page).evaluate((input: HTMLInputElement) => (input.value = ""));
  await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector("main")!));
  await page.keyboard.press("Control+k");
  await expect(field(page)).toHaveValue("");
});

test("who saves data gets names without the full text", async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, "connection", { value: { saveData: true } }),
  );
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("");
  await search(page, "mremap");
  await expect(told(page)).toContainText("first mremap");
  expect(asked.filter((url) => url.includes("pagefind"))).toEqual([]);
  await expect(list(page).getByRole("link", { name: "All results" })).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 700 }, hasTouch: true });

  for (const path of ["", "events/mmap/"])
    test(`the list fills the screen and can be closed on /${path}`, async ({ page }) => {
      await page.goto(path);
      await page.evaluate(() => scrollTo(0, 300));
      await field(page).tap();
      await page.keyboard.type("memory");
      await expect(options(page).first()).toBeVisible();
      const input = (await field(page).boundingBox())!;
      const box = (await list(page).boundingBox())!;
      expect(input.y).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(input.y + input.height);
      expect(box.y).toBeLessThan(input.y + input.height + 24);
      expect([box.x, box.width]).toEqual([0, 360]);
      expect(box.y + box.height).toBeCloseTo(700, 0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      await page.getByRole("button", { name: "Close" }).tap();
      await expect(list(page)).toBeHidden();
      await expect(field(page)).not.toBeFocused();
    });
});

for (const query of ["memory", "mermap", "wibblewobble", ""])
  test(`axe finds nothing in the list for “${query}”`, async ({ page }) => {
    await page.addInitScript(() =>
      localStorage.setItem("recent /", JSON.stringify([{ title: "mmap", url: "/events/mmap/" }])),
    );
    await page.goto("events/mmap/");
    await search(page, query);
    await expect(list(page)).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await page.waitForTimeout(500);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual(
      [],
    );
  });
