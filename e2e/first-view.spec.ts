import { brotliCompressSync, constants } from "node:zlib";
import { expect, type Page, type Response } from "playwright/test";
import { SITES, type SiteName } from "./sites.ts";
import { test } from "./test.ts";

/** One initial TCP window: ten segments of 1,460 bytes. */
const BUDGET = 14_600;

for (const site of Object.keys(SITES) as SiteName[]) {
  test.describe(site, () => {
    test.use({ site });

    test("the first view of every event page fits one initial TCP window, and only the page blocks it", async ({
      page,
      request,
    }) => {
      const { events } = (await (await request.get("events.json")).json()) as {
        events: { name: string; review: string | null; args: { constants?: unknown[] }[] }[];
      };
      // All that somebody has described; of the others those with the longest tables.
      const lengthOf = ({ args }: (typeof events)[number]): number =>
        args.reduce((sum, { constants }) => sum + (constants?.length ?? 0), args.length);
      const described = events.filter(({ review }) => review !== null);
      const others = events.filter(({ review }) => review === null).sort((a, b) => lengthOf(b) - lengthOf(a));
      for (const { name } of [...described, ...others.slice(0, 25)]) {
        expect(await measureFirstView(page, `events/${name}/`), name).toBeLessThanOrEqual(BUDGET);
        const blocking = await page
          .locator("link[rel=stylesheet], script[src]:not([type=module], [async], [defer])")
          .count();
        expect(blocking, name).toBe(0);
      }
    });
  });
}

/** The bodies of all responses before the load event, each as brotli 5 makes it. */
async function measureFirstView(page: Page, path: string): Promise<number> {
  const urls = new Set<string>();
  const note = (response: Response) => void urls.add(response.url());
  page.on("response", note);
  await page.goto(path, { waitUntil: "load" });
  page.off("response", note);
  const bodies = await Promise.all([...urls].map(async (url) => (await page.request.get(url)).body()));
  const sizes = bodies.map(
    (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length,
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

test("a list of 600 events passes in 30 kB", async ({ request }) => {
  const html = await (await request.get("events/")).text();
  const [, head = "", rows = "", foot = ""] =
    /^([\s\S]*<tbody>)([\s\S]*)(<\/tbody>[\s\S]*)$/.exec(html) ?? [];
  expect(rows).not.toBe("");
  // Rows of other names: the same words again would compress to nothing.
  const row = rows.split("</tr>").filter((text) => text.includes("<tr"));
  const vary = (text: string, index: number) =>
    text.replace(/[a-z_]{4,}(?=<|\/)/g, (word) => `${word}_${index.toString(36)}`);
  const many = Array.from(
    { length: 600 },
    (_, index) => `${vary(row[index % row.length]!, index)}</tr>`,
  ).join("");
  const size = brotliCompressSync(head + many + foot, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5 },
  }).length;
  expect(size).toBeLessThanOrEqual(30_000);
});
