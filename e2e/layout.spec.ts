import { expect } from "playwright/test";
import { test } from "./test.ts";

const pages = [
  "",
  "events/",
  "events/mmap/",
  "events/process_madvise/",
  "tags/k/",
  "hooks/",
  "toctou/",
  "nr/",
  "nr/i386/",
  "types/",
  "types/char/",
  "sets/",
  "sets/syscalls/",
  "status/",
  "guides/tags/",
  "guides/writing/",
  "search/?q=memory",
  "none/",
];

for (const width of [320, 360, 640, 768, 900, 1024, 1280]) {
  test(`no page scrolls sideways at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of pages) {
      await page.goto(path);
      const { scroll, view } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        view: document.documentElement.clientWidth,
      }));
      expect(scroll, path).toBeLessThanOrEqual(view);
    }
  });
}

test("the columns of arguments stay wide enough for their words", async ({ page }) => {
  for (const width of [640, 768, 896, 1024, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ["events/", "tags/k/"]) {
      await page.goto(path);
      const cell = page.locator("tbody tr:first-child > :nth-child(3)");
      expect((await cell.boundingBox())!.width, `${path} at ${width}`).toBeGreaterThan(70);
    }
  }
});

test("a dark page is printed as ink on paper", async ({ page }) => {
  await page.goto("events/mremap/");
  await page.getByRole("button", { name: "Dark" }).click();
  await page.emulateMedia({ media: "print" });
  const colour = await page.locator("h1").evaluate((heading) => getComputedStyle(heading).color);
  expect(colour).toBe("rgb(22, 32, 42)");
});

test("the chosen theme is there before anything is painted, and stays", async ({ page }) => {
  await page.goto("events/mmap/");
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.getByRole("button", { name: "Dark" }).click();
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.goto("events/brk/", { waitUntil: "commit" });
  await page.waitForFunction(() => document.body?.firstElementChild !== null);
  expect(await paper()).toBe(dark);
  await page.getByRole("button", { name: "Auto" }).click();
  expect(await paper()).toBe(light);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("TOCTOU is told apart without colours", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("events/memfd_create/#arg-name");
  const colours = await page
    .locator("#arg-name .toctou b")
    .evaluate((badge) => [
      getComputedStyle(badge).backgroundColor,
      getComputedStyle(document.body).backgroundColor,
    ]);
  expect(colours[0]).not.toBe(colours[1]);
  const outline = await page.locator("#arg-name").evaluate((row) => getComputedStyle(row).outlineStyle);
  expect(outline).toBe("solid");
});

test("the printed page has the content and the address, and none of the controls", async ({ page }) => {
  await page.goto("events/mremap/");
  await page.emulateMedia({ media: "print" });
  for (const hidden of ["header.bar", ".margin", ".mark >> nth=0", ".named .copy", ".theme"]) {
    await expect(page.locator(hidden).first()).toBeHidden();
  }
  await expect(page.locator("#arguments")).toBeVisible();
  await expect(page.getByText("/events/mremap/", { exact: false }).last()).toBeVisible();
});
