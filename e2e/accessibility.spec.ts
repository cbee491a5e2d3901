import { AxeBuilder } from "@axe-core/playwright";
import { expect } from "playwright/test";
import { test } from "./test.ts";

const pages = [
  "",
  "events/",
  "events/memfd_create/#arg-name",
  "tags/",
  "tags/toctou/",
  "hooks/",
  "hooks/raw_tracepoint/",
  "toctou/",
  "nr/?q=25",
  "nr/x86_64/#25",
  "types/",
  "types/char/",
  "sets/",
  "sets/proc_mem/",
  "status/",
  "guides/",
  "guides/tags/",
  "search/?q=memory",
  "no/such/page/mermap/",
];

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    for (const path of pages) {
      test(`axe finds nothing on /${path}`, async ({ page }) => {
        await page.goto(path);
        if (path.startsWith("search")) await page.locator("#results[data-complete] li").first().waitFor();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
          ),
        ).toEqual([]);
      });
    }

    test("axe finds nothing in the open search and in the menu of a link", async ({ page }) => {
      await page.goto("events/mmap/");
      await page.locator(".named .copy").click();
      await page.getByRole("button", { name: "Copy Markdown" }).waitFor();
      const menu = await new AxeBuilder({ page }).analyze();
      expect(menu.violations.map(({ id }) => id)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.keyboard.press("/");
      await page.keyboard.type("memory");
      await page.getByRole("option").first().waitFor();
      await page.keyboard.press("ArrowDown");
      const open = await new AxeBuilder({ page }).analyze();
      expect(open.violations.map(({ id }) => id)).toEqual([]);
    });
  });
}

test("the first stop of the keyboard leads past the header", async ({ page }) => {
  await page.goto("events/mmap/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
});

test("what is focused is always marked", async ({ page }) => {
  await page.goto("events/mmap/");
  for (let step = 0; step < 25; step++) {
    await page.keyboard.press("Tab");
    const outline = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement!);
      return `${outlineStyle} ${outlineWidth}`;
    });
    expect(outline).toBe("solid 2px");
  }
});
