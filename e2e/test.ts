import { test as base, expect, type Page } from "playwright/test";
import type { SiteName } from "./sites.ts";

/**
 * Playwright's `test` with the site to look at: `test.use({ site: "fixtures" })`; content/ unless told otherwise.
 * Addresses are relative to the site: `page.goto("events/")`. An error in the page, a violation of its policy or a
 * request to another origin fails the test.
 */
export const test = base.extend<{ site: SiteName }>({
  site: ["content", { option: true }],
  baseURL: async ({ site }, use) => use(addressOf(site)),
  page: async ({ page, baseURL }, use) => {
    const noise = listenTo(page, new URL(baseURL ?? "").origin);
    await use(page);
    expect(noise).toEqual([]);
  },
});

/** The address of a served site, with its base and a slash at the end. */
export function addressOf(site: SiteName): string {
  const addresses = JSON.parse(process.env.HOOKBOOK_E2E ?? "{}") as Partial<Record<SiteName, string>>;
  const address = addresses[site];
  if (!address) throw new Error(`the site ${site} is not served; see serve-sites.ts`);
  return address;
}

function listenTo(page: Page, origin: string): string[] {
  const noise: string[] = [];
  page.on("pageerror", (error) => noise.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (/^(https?|wss?):/.test(request.url()) && new URL(request.url()).origin !== origin)
      noise.push(request.url());
  });
  page.on("console", (message) => {
    // A test of the 404 page asks for what is not there; a part of a page that is not there stays an error.
    const isOwnStatus = message.location().url === page.url() && message.text().includes("status of 404");
    if (message.type() === "error" && !isOwnStatus) noise.push(`console: ${message.text()}`);
  });
  return noise;
}
