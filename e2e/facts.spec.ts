import { expect } from "playwright/test";
import { test } from "./test.ts";

test("the stamp names what the facts were verified against, and each part its line", async ({ page }) => {
  await page.goto("events/mremap/");
  await expect(page.locator(".stamp")).toContainText(/Facts verified: Linux 6\.12\.\d+, Tracee [0-9a-f]{7}/);
  await expect(page.locator("#signature .proof")).toHaveText(/^mm\/mremap\.c:\d+$/);
  await expect(page.locator("#signature .proof")).toHaveAttribute(
    "href",
    /stable\/linux\.git\/tree\/mm\/mremap\.c\?h=v6\.12\.\d+#n\d+$/,
  );
  await expect(page.locator("#arguments .head .proof")).toHaveAttribute(
    "href",
    /tracee\/blob\/[0-9a-f]{40}\/pkg\/events\/core\.go#L\d+$/,
  );
  // Prose never has the mark of a fact.
  await expect(page.locator("#description .proof, .prose .proof")).toHaveCount(0);
});

test("the number on every ABI is told, and where there is none", async ({ page }) => {
  await page.goto("events/chown16/");
  const numbers = page.locator("#numbers dl > div");
  await expect(numbers).toHaveCount(9);
  await expect(numbers.filter({ hasText: "i386" })).toContainText("182");
  await expect(numbers.filter({ hasText: "x86_64" })).toContainText("none");
  await page.goto("events/chown/");
  await numbers.filter({ hasText: "i386" }).getByRole("link", { name: "212" }).click();
  await expect(page).toHaveURL(/\/nr\/i386\/#212$/);
  await expect(page.locator(":target")).toContainText("chown32");
});

test("the tracepoints that syscalls share are one row, other hooks are cards", async ({ page }) => {
  await page.goto("events/mremap/");
  await expect(page.locator("#hooks .card")).toHaveCount(0);
  await expect(page.locator("#hooks .pair #hook-raw_syscalls-sys_enter")).toBeVisible();
  await expect(page.locator("#hooks .pair #hook-raw_syscalls-sys_exit")).toBeVisible();
  await page.goto("events/security_file_open/");
  await expect(page.locator("#hook-security_file_open")).toContainText("kprobe");
});

test("an event that nobody has described has a page made from facts, and says so", async ({
  page,
  request,
}) => {
  const { events } = (await (await request.get("events.json")).json()) as {
    events: { name: string; review: string | null }[];
  };
  expect(events.length).toBe(589);
  await page.goto("events/openat/");
  await expect(page.locator(".stamp")).toContainText("No document yet");
  await expect(page.locator("#arg-pathname a.tag b")).toHaveText(["U", "TOCTOU"]);
  await expect(page.locator("#arg-pathname")).toContainText("const char __user *filename");
  await expect(page.getByRole("link", { name: "Markdown" })).toHaveCount(0);
});

test("what the kernel does with the memory behind a pointer is told", async ({ page }) => {
  await page.goto("events/clock_gettime/");
  await expect(page.locator("#arg-tp .tags")).toContainText("pointer, out");
  await expect(page.locator("#arguments .legend")).toContainText("not yet what the call returns");
});

test("a call without code and a disagreement about arguments are said under the stamp", async ({ page }) => {
  await page.goto("events/vserver/");
  await expect(page.locator(".lead .note")).toContainText("Not implemented.");
  await page.goto("events/close_range/");
  await expect(page.locator(".lead .note")).toContainText("The kernel takes 3 arguments, Tracee reports 2.");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("facts are complete", async ({ page }) => {
    await page.goto("events/mmap/");
    await expect(page.locator("#numbers dl > div")).toHaveCount(9);
    await expect(page.locator("#flags")).toContainText("MAP_FIXED_NOREPLACE");
    await expect(page.locator("#policy")).toContainText("mmap");
  });
});

test.describe("a document that the facts contradict", () => {
  test.use({ site: "fixtures" });

  test("shows the fact in its place, and what the document says beside it", async ({ page }) => {
    await page.goto("events/mlock/");
    const addr = page.locator("#arg-addr");
    await expect(addr.locator("a.tag b")).toHaveText(["K"]);
    await expect(addr.locator(".differs")).toHaveText([
      /says int; the kernel has unsigned long/,
      /says U; the kernel takes a plain value/,
      /says TOCTOU; Tracee does not read through it/,
    ]);
    await expect(page.locator("#arguments .claims")).toContainText("No such argument.");
    await expect(page.locator("#hook-do_mlock")).toHaveClass(/claimed/);
    await expect(page.locator("#hooks .pair + .cell")).toContainText("Gives the arguments.");
    await expect(page.locator("#description .differs")).toContainText("open to TOCTOU");
    await expect(page.locator(".stamp .differs")).toContainText(/\d statements/);
  });

  test("an event that Tracee does not have is not verified", async ({ page }) => {
    await page.goto("events/plain/");
    await expect(page.locator(".stamp")).toContainText("Tracee has no event of this name");
    await expect(page.locator(".proven, main .proof")).toHaveCount(0);
  });
});
