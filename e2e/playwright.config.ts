import { defineConfig } from "playwright/test";
import { findBrowser } from "../src/cli/find-browser.ts";

/** Chromium as root has no sandbox, and without network it need not look for updates. */
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  globalSetup: "./serve-sites.ts",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  reporter: "line",
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: "chromium",
    launchOptions: { executablePath: process.env.CHROMIUM_PATH ?? findBrowser(), args },
    locale: "en-GB",
    timezoneId: "UTC",
    trace: "retain-on-failure",
  },
});
