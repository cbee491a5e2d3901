import { expect } from "playwright/test";
import { addressOf, test } from "./test.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const copied = (): Promise<string> => navigator.clipboard.readText();

test("one row for each argument, with name, type, tags as links and description", async ({
  page,
  request,
}) => {
  const event = (await (await request.get("events/mremap.json")).json()) as {
    args: { name: string; type: string; tags: string[] }[];
  };
  await page.goto("events/mremap/");
  const rows = page.locator("#arguments tbody tr");
  await expect(rows).toHaveCount(event.args.length);
  for (const { name, type, tags } of event.args) {
    const row = page.locator(`#arg-${name}`);
    await expect(row.locator(".name")).toHaveText(name);
    await expect(row.locator(".type").filter({ hasText: "kernel" })).toContainText(type);
    await expect(row.locator("a.tag b")).toHaveText(tags);
    await expect(row.locator(".cell")).toHaveText(/\w{4,}/);
  }
});

test("a deep link marks its argument and lands below the header", async ({ page }) => {
  await page.goto("events/mremap/#arg-new_address");
  const row = page.locator("#arg-new_address");
  await expect(row).toBeInViewport();
  const header = await page.locator("header.bar").boundingBox();
  const box = await row.boundingBox();
  expect(box!.y).toBeGreaterThanOrEqual(header!.y + header!.height);
  const background = (of: string) =>
    page
      .locator(`${of} > td`)
      .first()
      .evaluate((cell) => getComputedStyle(cell).backgroundColor);
  expect(await background("#arg-new_address")).not.toBe(await background("#arg-flags"));
  await expect(row.getByRole("button", { name: "Copy link" })).toBeVisible();
});

test("the button beside the name copies the address, and offers Markdown", async ({ page }) => {
  await page.goto("events/mremap/");
  await page.locator(".named").getByRole("button", { name: "Copy link" }).click();
  await expect(page.locator(".menu p")).toHaveText("Link copied");
  await expect(page.locator("main > [role=status]")).toHaveText("Link copied");
  expect(await page.evaluate(copied)).toBe(`${addressOf("content")}events/mremap/`);
  await page.getByRole("button", { name: "Copy Markdown" }).click();
  await expect(page.locator(".menu p")).toHaveText("Markdown copied");
  expect(await page.evaluate(copied)).toMatch(/^\[mremap\]\(http:\S+\/events\/mremap\/\) \w/);
});

test("the sign at an argument copies its own address, and Markdown with type and tags in words", async ({
  page,
}) => {
  await page.goto("events/memfd_create/");
  await page.getByRole("link", { name: "Link to argument name" }).click();
  const address = `${addressOf("content")}events/memfd_create/#arg-name`;
  await expect(page).toHaveURL(address);
  expect(await page.evaluate(copied)).toBe(address);
  await page.getByRole("button", { name: "Copy Markdown" }).click();
  await expect(page.locator(".menu p")).toHaveText("Markdown copied");
  expect(await page.evaluate(copied)).toBe(
    `[memfd\\_create: name](${address}) (const char __user *uname, U pointer, in, TOCTOU)`,
  );
});

test("sections and hooks are copied by keyboard alone, and named for what they are", async ({ page }) => {
  await page.goto("events/mremap/");
  const named = [
    ["hook raw_syscalls:sys_enter", "hook-raw_syscalls-sys_enter", "mremap: raw\\_syscalls:sys\\_enter", ""],
    ["Arguments", "arguments", "mremap: Arguments", ""],
    ["Description", "description", "mremap: Description", ""],
    ["Hooks", "hooks", "mremap: Hooks", ""],
  ] as const;
  for (const [label, id, title, words] of named) {
    await page.getByRole("link", { name: `Link to ${label}`, exact: true }).focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`#${id}$`));
    await expect(page.getByRole("button", { name: "Copy URL" })).toBeFocused();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(page.locator(".menu p")).toHaveText("Markdown copied");
    expect(await page.evaluate(copied)).toBe(
      `[${title}](${addressOf("content")}events/mremap/#${id})${words}`,
    );
    await page.keyboard.press("Escape");
  }
});

test("an error report names the claim it is about", async ({ page }) => {
  await page.goto("events/mremap/");
  await page.getByRole("link", { name: "Link to argument flags" }).click();
  const report = page.getByRole("link", { name: "Report an error here" });
  const url = new URL((await report.getAttribute("href"))!);
  expect(url.searchParams.get("title")).toBe("mremap: flags: ");
  expect(url.searchParams.get("body")).toContain("/events/mremap/#arg-flags");
});

test("related events link both ways, and what is no event is no link", async ({ page }) => {
  await page.goto("events/mremap/");
  await page.locator("#related").getByRole("link", { name: "mmap", exact: true }).click();
  await expect(page).toHaveURL(/\/events\/mmap\/$/);
  await expect(
    page.locator("#related").getByRole("link", { name: "mremap", exact: true }).first(),
  ).toBeVisible();
});

test("what a pasted link unfolds to carries summary, arguments and tags", async ({ page }) => {
  await page.goto("events/memfd_create/");
  const description = await page.locator('meta[property="og:description"]').getAttribute("content");
  const summary = (await page.locator(".summary").textContent())!.trim();
  expect(description).toContain(summary);
  expect(description).toContain("name (const char *, U TOCTOU)");
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute("content", "memfd_create");
});

test("the signature names every argument as a link to its row", async ({ page }) => {
  await page.goto("events/mmap/");
  const links = page.locator("#signature .signature a");
  await expect(links).toHaveText(["addr", "len", "prot", "flags", "fd", "off"]);
  await expect(links.nth(1)).toHaveAttribute("href", "#arg-length");
});

test.describe("words that look like code or markup", () => {
  test.use({ site: "fixtures" });

  test("are shown as they were written", async ({ page }) => {
    await page.goto("events/text/");
    const words = (await page.locator("main").textContent())!;
    for (const text of ["<sys/mman.h>", "{x}", "a | b", "int[2]", "<b>Not bold</b>", "a < b && c > d"]) {
      expect(words).toContain(text);
    }
  });
});
