import { expect, type Page } from "playwright/test";
import { addressOf, test } from "./test.ts";

/** Documents that try to run, to load and to overlay; the fixture `page` fails a test for any request to elsewhere. */
test.use({ site: "hostile" });

const words = `"><img src=x onerror=__pwn()> <script>__pwn()</script> javascript:__pwn()`;

async function watch(page: Page): Promise<() => Promise<string[]>> {
  const ran: string[] = [];
  await page.exposeFunction("__pwn", () => void ran.push(page.url()));
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { violations: seen });
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      seen.push(`${violatedDirective} ${blockedURI}`);
    });
  });
  return async () => [
    ...ran,
    ...(await page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations)),
  ];
}

test("nothing of a document runs or loads, on any page that shows it", async ({ page, request }) => {
  const found = await watch(page);
  const sitemap = await (await request.get("sitemap.xml")).text();
  for (const [, url = ""] of sitemap.matchAll(/<loc>([^<]+)</g)) {
    await page.goto(new URL(new URL(url).pathname, addressOf("hostile")).href);
    await page.locator("body").hover();
    expect(await found(), url).toEqual([]);
  }
});

test("links of a document lead to the web, to mail or stay here, and nothing else is markup", async ({
  page,
}) => {
  await page.goto("events/polyglot/");
  const markup = await page.locator("main").evaluate((main) => ({
    schemes: [...new Set([...main.querySelectorAll("a")].map(({ protocol }) => protocol))],
    foreign: main.querySelectorAll(
      "script, style, iframe, img, form, base, meta, object, embed, [style], [onclick], [onerror]",
    ).length,
    ids: [...document.querySelectorAll("[id]")].map(({ id }) => id),
  }));
  expect(markup.schemes.filter((scheme) => !["http:", "https:", "mailto:"].includes(scheme))).toEqual([]);
  expect(markup.foreign).toBe(0);
  expect(markup.ids).toEqual([...new Set(markup.ids)]);
  await expect(page.locator("main")).toContainText("<script>__pwn()</script>");
});

test("what is sought is shown as words, in the box, on the page of results and on the 404 page", async ({
  page,
}) => {
  const found = await watch(page);
  await page.goto("");
  await page.keyboard.press("/");
  await page.keyboard.type(words);
  await expect(page.getByRole("option").first()).toContainText("polyglot");
  await page.goto(`search/?q=${encodeURIComponent(words)}`);
  await expect(page.locator("#tally")).toContainText("<script>");
  await page.goto(`none/${encodeURIComponent("<img src=x onerror=__pwn()>")}/`);
  await expect(page.locator("h1")).toContainText("<img");
  await page.goto("search/?q=onerror");
  await expect(page.locator("#results[data-complete]")).toBeAttached();
  expect(await found()).toEqual([]);
});

test("an event called constructor is an event like any other", async ({ page, request }) => {
  expect(((await (await request.get("events/constructor.json")).json()) as { name: string }).name).toBe(
    "constructor",
  );
  await page.goto("events/constructor/");
  await expect(page.locator("h1")).toHaveText("constructor");
  await expect(page.locator("#related").getByRole("link", { name: "polyglot" }).first()).toBeVisible();
});
