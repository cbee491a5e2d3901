import { expect, type Page } from "playwright/test";
import { test } from "./test.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const code = (page: Page) => page.locator("#policy pre code");
const condition = (page: Page, text: string) => page.locator("#policy").getByRole("checkbox", { name: text });
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test("conditions that are chosen stand in policy and command, which are copied as they stand", async ({
  page,
}) => {
  await page.goto("events/openat/");
  await expect(code(page).nth(1)).toHaveText("tracee --events openat");
  await condition(page, "data.pathname=/etc/*").check();
  await condition(page, "retval<=-1").check();
  await expect(code(page).nth(1)).toHaveText(
    "tracee --events 'openat.data.pathname=/etc/*' --events 'openat.retval<=-1'",
  );
  await page.locator('#policy [data-copy="Policy"]').click();
  await expect(page.getByRole("status").filter({ hasText: "Policy copied" })).toHaveCount(1);
  expect(await copied(page)).toMatch(
    /- event: openat\n {6}filters:\n {8}- data\.pathname=\/etc\/\*\n {8}- retval<=-1$/,
  );
  await condition(page, "data.pathname=/etc/*").uncheck();
  await condition(page, "retval<=-1").uncheck();
  await page.locator('#policy [data-copy="Command"]').click();
  await expect.poll(() => copied(page)).toBe("tracee --events openat");
  // The menu of a link has nothing to do here.
  await expect(page.locator(".menu")).toHaveCount(0);
});

test("of two conditions on one argument the later choice stays", async ({ page }) => {
  await page.goto("events/pkey_alloc/");
  const both = page.locator("#policy").getByRole("checkbox", { name: "data.access_rights=" });
  await both.nth(0).check();
  await both.nth(1).check();
  await expect(both.nth(0)).not.toBeChecked();
  await expect(code(page).nth(1)).toHaveText(
    "tracee --events pkey_alloc.data.access_rights=1,3,5,7,9,11,13,15",
  );
});

test("an event that Tracee keeps for itself has nothing to copy", async ({ page }) => {
  await page.goto("events/capture_bpf/");
  await expect(page.locator("#policy")).toContainText("Tracee keeps this event for its own use");
  await expect(page.locator("#policy pre")).toHaveCount(0);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("policy, command and conditions are there to read", async ({ page }) => {
    await page.goto("events/mremap/");
    await expect(code(page).first()).toContainText("- event: mremap");
    await expect(page.locator("#policy li", { hasText: "data.flags=2,3,6,7" })).toContainText(
      "has MREMAP_FIXED",
    );
    await expect(page.locator("#policy").getByRole("checkbox")).toHaveCount(0);
    await expect(page.locator("#policy [data-copy]").first()).toBeHidden();
  });
});
