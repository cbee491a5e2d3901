import { expect, type Page } from "playwright/test";
import { addressOf, test } from "./test.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const field = (page: Page, argument: string) => page.getByRole("textbox", { name: `Decode ${argument}` });
const outputOf = (page: Page, argument: string) =>
  page.locator("#flags form p", { has: field(page, argument) }).getByRole("status");
const marked = "#flags .on a";

test("a number that is typed in is named as it is typed, stands in the address and comes back with it", async ({
  page,
}) => {
  await page.goto("events/mmap/?keep=1#arg-flags");
  await expect(outputOf(page, "flags")).toHaveText("");
  await field(page, "flags").pressSequentially("0x22");
  await expect(outputOf(page, "flags")).toHaveText("MAP_PRIVATE | MAP_ANONYMOUS");
  await expect(page.locator(marked)).toHaveText(["MAP_PRIVATE", "MAP_ANONYMOUS"]);
  await expect(page).toHaveURL(/\/events\/mmap\/\?keep=1&flags=0x22&abi=x86_64#arg-flags$/);
  await field(page, "prot").fill("5");
  await page.keyboard.press("Enter");
  await expect(outputOf(page, "prot")).toHaveText("PROT_READ | PROT_EXEC");
  await page.reload();
  await expect(outputOf(page, "prot")).toHaveText("PROT_READ | PROT_EXEC");
  await expect(outputOf(page, "flags")).toHaveText("MAP_PRIVATE | MAP_ANONYMOUS");
  await field(page, "flags").fill("");
  await field(page, "prot").fill("");
  await expect(page).toHaveURL(/\/events\/mmap\/\?keep=1#arg-flags$/);
  await expect(page.locator(marked)).toHaveCount(0);
});

test("a number in the address is decoded and shown where the reader looks", async ({ page }) => {
  await page.goto("events/mmap/?flags=0x22");
  await expect(field(page, "flags")).toHaveValue("0x22");
  await expect(outputOf(page, "flags")).toHaveText("MAP_PRIVATE | MAP_ANONYMOUS");
  await expect(outputOf(page, "flags")).toBeInViewport();
  await expect(outputOf(page, "prot")).toHaveText("");
});

test("the same number means different things on different ABIs", async ({ page }) => {
  const values = page.locator("#flags td");
  await page.goto("events/open/");
  const sent = await values.allTextContents();
  await page.goto("events/open/?flags=0x10000&abi=arm64");
  const abi = page.getByRole("combobox", { name: "ABI" });
  await expect(abi).toHaveValue("arm64");
  await expect(outputOf(page, "flags")).toHaveText("O_RDONLY | O_DIRECT");
  const valueOf = (name: string) =>
    page.locator("#flags tr", { has: page.getByRole("link", { name, exact: true }) }).locator("td");
  await expect(page.locator("#flags .on td")).toHaveText(["0", "0x10000"]);
  await expect(valueOf("O_DIRECTORY")).toHaveText("0x4000");
  await abi.selectOption("x86_64");
  await expect(valueOf("O_DIRECT")).toHaveText("0x4000");
  await expect(values).toHaveText(sent);
  await expect(outputOf(page, "flags")).toHaveText("O_RDONLY | O_DIRECTORY");
  await expect(page).toHaveURL(/\?flags=0x10000&abi=x86_64$/);
  await page.goto("events/open/?flags=0x10000&abi=vax");
  await expect(abi).toHaveValue("x86_64");
  await expect(values).toHaveText(sent);
  await expect(outputOf(page, "flags")).toHaveText("O_RDONLY | O_DIRECTORY");
});

test("what nobody names is left over, and what is no number is said to be none", async ({ page }) => {
  await page.goto("events/mmap/");
  for (const [number, words] of [
    ["0x1000022", "MAP_PRIVATE | MAP_ANONYMOUS; left over: 0x1000000"],
    ["0x54000022", "MAP_PRIVATE | MAP_ANONYMOUS; left over: 0x54000000"],
    ["0x54040022", "MAP_PRIVATE | MAP_ANONYMOUS | MAP_HUGETLB | MAP_HUGE_2MB"],
    ["9223372036854775808", "left over: 0x8000000000000000"],
    ["18446744073709551616", "not a number of 64 bits: write 34, 0x22 or 042"],
    ["<b>1</b>", "not a number of 64 bits: write 34, 0x22 or 042"],
  ] as const) {
    await field(page, "flags").fill(number);
    await expect(outputOf(page, "flags")).toHaveText(words);
  }
  await page.goto("events/madvise/?advice=99");
  await expect(outputOf(page, "advice")).toHaveText("no name for 99");
  await field(page, "advice").fill("4");
  await expect(outputOf(page, "advice")).toHaveText("MADV_DONTNEED");
});

test("the link to a decoded number is copied with it", async ({ page }) => {
  await page.goto("events/mremap/");
  await field(page, "flags").fill("3");
  await expect(outputOf(page, "flags")).toHaveText("MREMAP_MAYMOVE | MREMAP_FIXED");
  await page.locator("#flags").getByRole("button", { name: "Copy link" }).click();
  await expect(page.locator(".menu p")).toHaveText("Link copied");
  const address = `${addressOf("content")}events/mremap/?flags=3#flags`;
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
  await page.getByRole("button", { name: "Copy Markdown" }).click();
  await expect(page.locator(".menu p")).toHaveText("Markdown copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `[mremap: Flag values](${address}) \`MREMAP_MAYMOVE | MREMAP_FIXED\``,
  );
});

test("decoding asks nothing of the network", async ({ page }) => {
  await page.goto("events/mremap/?flags=2");
  await expect(outputOf(page, "flags")).toHaveText("MREMAP_FIXED");
  const asked: string[] = [];
  page.on("request", (request) => void asked.push(request.url()));
  await field(page, "flags").fill("1");
  await expect(outputOf(page, "flags")).toHaveText("MREMAP_MAYMOVE");
  // Browsers look at the icon again when the address changes.
  expect(asked.filter((url) => !url.endsWith("/favicon.svg"))).toEqual([]);
});

test("each name leads to the line that defines it", async ({ page }) => {
  await page.goto("events/mremap/");
  for (const link of await page.locator("#flags table a").all())
    await expect(link).toHaveAttribute("href", /^https:\/\/git\.kernel\.org\/.+\.h\?h=v[\d.]+#n\d+$/);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the values are there, and no form", async ({ page }) => {
    await page.goto("events/mmap/?flags=0x22");
    await expect(page.locator("#flags form")).toBeHidden();
    const row = page.locator("#flags tr", { hasText: "MAP_ANONYMOUS" });
    await expect(row.locator("td")).toHaveText("0x20");
    await expect(page.locator("#flags h3")).toHaveText(["prot", "flags"]);
  });
});
