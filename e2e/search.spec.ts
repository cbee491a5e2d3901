import { expect, type Page } from "playwright/test";
import { SITES, type SiteName } from "./sites.ts";
import { test } from "./test.ts";

interface PublishedEvent {
  name: string;
  url: string;
  numbers: Record<string, number>;
  args: { name: string; type: string | null; tags: string[] }[];
}

const field = (page: Page) => page.locator("form.search input");
const list = (page: Page) => page.locator(".results");
const options = (page: Page) => list(page).getByRole("option");
const found = (page: Page) => page.locator("#results[data-complete] li a");
const told = (page: Page) => page.locator("main > [role=status]");

async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type(words);
}

async function readEvents(page: Page): Promise<PublishedEvent[]> {
  return ((await (await page.request.get("events.json")).json()) as { events: PublishedEvent[] }).events;
}

test("nothing of the search is loaded before the field is touched, then the names first", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const ofSearch = () => asked.filter((path) => /pagefind|open-search\.|\/search\//.test(path));
  await page.goto("events/mmap/", { waitUntil: "networkidle" });
  expect(ofSearch()).toEqual([]);
  await search(page, "mremap");
  await expect(options(page).first()).toContainText("mremap");
  await expect.poll(ofSearch).toContain("/pagefind/pagefind.js");
  expect(ofSearch().filter((path) => path === "/search/names.json")).toHaveLength(1);
  const place = (part: string) => ofSearch().findIndex((path) => path.includes(part));
  expect(place("names.json")).toBeLessThan(place("pagefind"));
});

for (const site of Object.keys(SITES) as SiteName[]) {
  test.describe(site, () => {
    test.use({ site });

    test("events are found first by their names", async ({ page, baseURL }) => {
      const events = await readEvents(page);
      const { pathname } = new URL(baseURL!);
      await page.goto("search/");
      const step = Math.ceil(events.length / 40);
      for (const { name } of events.filter((_, at) => at % step === 0)) {
        await field(page).fill(name);
        await expect(page).toHaveTitle(new RegExp(`^${name} · `));
        await expect(found(page).first()).toHaveText(name);
        await expect(found(page).first()).toHaveAttribute("href", `${pathname}events/${name}/`);
      }
    });
  });
}

test("a tag finds exactly the events with an argument that carries it", async ({ page }) => {
  const events = await readEvents(page);
  for (const tag of ["U", "OPT", "TOCTOU"]) {
    const expected = events
      .filter(({ args }) => args.some(({ tags }) => tags.includes(tag)))
      .map(({ name }) => name);
    for (const query of [`tag:${tag}`, tag]) {
      await page.goto(`search/?q=${query}`);
      await expect(found(page).first()).toBeVisible();
      expect((await found(page).allTextContents()).sort()).toEqual(expected);
    }
  }
  await page.goto("");
  await search(page, "tag:TOCTOU");
  const count = events.filter(({ args }) => args.some(({ tags }) => tags.includes("TOCTOU"))).length;
  await expect(list(page).getByRole("link", { name: `All ${count} events` })).toBeVisible();
});

test("numbers and types find their events, and say which argument it is", async ({ page }) => {
  const events = await readEvents(page);
  const numbered = events.find(({ numbers }) => numbers.x86_64 !== undefined)!;
  await page.goto("");
  await search(page, `x86_64 ${numbered.numbers.x86_64}`);
  await expect(options(page)).toHaveCount(1);
  await expect(options(page)).toContainText(numbered.name);
  await field(page).fill("type:struct pollfd *");
  await expect(options(page).first()).toContainText("argument fds, struct pollfd *");
  await expect(options(page).first()).toHaveAttribute("href", /\/events\/p?poll\/#arg-fds$/);
});

test("an argument's name leads to the argument", async ({ page }) => {
  await page.goto("");
  await search(page, "arg:pidfd");
  await options(page).first().click();
  await expect(page).toHaveURL(/#arg-pidfd$/);
  await expect(page.locator("#arg-pidfd")).toBeInViewport();
});

test("a slip is corrected and said, and the letters that fit are underlined", async ({ page }) => {
  await page.goto("events/mmap/");
  await search(page, "mermap");
  await expect(list(page)).toContainText("Nothing is called mermap. Showing mremap.");
  await expect(options(page).first().locator("b")).toHaveText("mremap");
  await expect(options(page).first().locator("b u").first()).toHaveText("m");
  await expect(told(page)).toHaveText(
    /^Nothing is called mermap\. Showing mremap\. \d+ results?, first mremap\.$/,
  );
  await field(page).fill("memfd");
  await expect(options(page).first().locator("b u")).toHaveText("memfd");
});

test("a facet that nothing has is said in words", async ({ page }) => {
  await page.goto("");
  await search(page, "tag:FOO");
  await expect(list(page)).toContainText("There is no tag FOO; the tags are K, U, TOCTOU and OPT.");
  await expect(options(page)).toHaveCount(0);
});

test("what the full text finds comes below, and moves nothing", async ({ page }) => {
  await page.goto("");
  await search(page, "mremap");
  await expect(options(page).first().locator("b")).toHaveText("mremap");
  const guide = options(page).filter({ hasText: /text$/ });
  await expect(guide.first()).toBeVisible();
  await expect(options(page).first().locator("b")).toHaveText("mremap");
  const addresses = await options(page).evaluateAll((all) =>
    all.map((one) => one.getAttribute("href")!.replace(/#.*/, "")),
  );
  expect(new Set(addresses).size).toBe(addresses.length);
});

test("labels and buttons are no words of an event", async ({ page }) => {
  for (const words of ['"copy link"', '"what it tells"', '"not in this reference"']) {
    await page.goto(`search/?q=${words}`);
    await expect(page.locator("#results[data-complete]")).toBeAttached();
    await expect(page.locator("#results a.name")).toHaveCount(0);
  }
});

test("what is not there is said, with a way on", async ({ page }) => {
  await page.goto("");
  await search(page, "wibblewobble");
  await expect(list(page)).toContainText("Nothing found for “wibblewobble”");
  await expect(list(page).getByRole("link", { name: "All events" })).toBeVisible();
});

test("a link to a search shows it, and Back does so again", async ({ page }) => {
  await page.goto("search/?q=memfd");
  await expect(found(page).first()).toHaveText("memfd_create");
  await expect(page.locator("#tally")).toContainText("for “memfd”");
  await found(page).first().click();
  await expect(page).toHaveURL(/\/events\/memfd_create\/$/);
  await page.goBack();
  await expect(field(page)).toHaveValue("memfd");
  await expect(found(page).first()).toHaveText("memfd_create");
  await field(page).fill("anonymous memory");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\?q=anonymous%20memory$/);
  await field(page).fill("futex");
  await expect(found(page).first()).toHaveText("futex");
  await expect(page).toHaveURL(/\?q=futex$/);
});

test("without scripts the page of results says so and leads to the table", async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL, javaScriptEnabled: false });
  await page.goto("search/?q=mremap");
  await page.getByRole("link", { name: "The table of all events" }).click();
  await expect(page).toHaveURL(/\/events\/$/);
  await field(page).fill("mremap");
  await field(page).press("Enter");
  await expect(page).toHaveURL(/\/events\/\?q=mremap$/);
  await page.close();
});

test("browsers are told how to search from the address bar", async ({ page }) => {
  await page.goto("");
  const link = page.locator("link[rel=search]");
  await expect(link).toHaveAttribute("type", "application/opensearchdescription+xml");
  const address = new URL((await link.getAttribute("href"))!, page.url());
  const xml = await (await page.request.get(address.pathname)).text();
  const told = await page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, "application/xml");
    const root = document.documentElement;
    return {
      isBroken: document.querySelector("parsererror") !== null,
      root: `${root.namespaceURI} ${root.localName}`,
      name: root.querySelector("ShortName")?.textContent ?? "",
      description: root.querySelector("Description")?.textContent ?? "",
      template: root.querySelector("Url[type='text/html']")?.getAttribute("template") ?? "",
    };
  }, xml);
  expect(told.isBroken).toBe(false);
  expect(told.root).toBe("http://a9.com/-/spec/opensearch/1.1/ OpenSearchDescription");
  expect(told.name.length).toBeGreaterThan(0);
  expect(told.name.length).toBeLessThanOrEqual(16);
  expect(told.description).not.toBe("");
  const target = new URL(told.template.replace("{searchTerms}", "mremap"));
  await page.goto(target.pathname + target.search);
  await expect(found(page).first()).toHaveText("mremap");
});
