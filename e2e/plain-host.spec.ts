import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect } from "playwright/test";
import sirv from "sirv";
import { test as base } from "./test.ts";

/** A host that serves files and nothing more: no headers of ours, no redirects, as project pages do. */
const test = base.extend<object, { host: string }>({
  host: [
    async ({}, use) => {
      const files = sirv(join(import.meta.dirname, ".sites/content"), { dotfiles: true });
      const server: Server = createServer((request, response) => files(request, response));
      await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
      await use(`http://localhost:${(server.address() as AddressInfo).port}/`);
      server.close();
    },
    { scope: "worker" },
  ],
  baseURL: ({ host }, use) => use(host),
});

test("the page itself forbids scripts that are not ours", async ({ browser, request, baseURL }) => {
  // A page of its own: what is forbidden is reported on the console, which fails other tests.
  const page = await browser.newPage({ baseURL: baseURL ?? "" });
  expect((await request.get("events/mmap/")).headers()["content-security-policy"]).toBeUndefined();
  await page.goto("events/mmap/");
  const blocked = page.evaluate(
    () =>
      new Promise<string>((resolve) =>
        addEventListener("securitypolicyviolation", (event) => resolve(event.violatedDirective)),
      ),
  );
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "globalThis.ran = true";
    document.body.append(script);
  });
  expect(await blocked).toBe("script-src-elem");
  expect(await page.evaluate(() => "ran" in globalThis)).toBe(false);
  await page.close();
});

test("searching works", async ({ page, host }) => {
  await page.goto("events/mmap/");
  await page.keyboard.press("/");
  await page.keyboard.type("mremap");
  await expect(page.getByRole("option").first()).toContainText("mremap");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${host}events/mremap/`);
});

test("upstream's address of a syscall leads to its event", async ({ page, host }) => {
  await page.goto("docs/events/builtin/syscalls/mremap/");
  await expect(page).toHaveURL(`${host}events/mremap/`);
});
