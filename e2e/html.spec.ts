import { parse, serialize, type ParserError } from "parse5";
import { expect } from "playwright/test";
import { SITES, type SiteName } from "./sites.ts";
import { addressOf, test } from "./test.ts";

for (const site of Object.keys(SITES) as SiteName[]) {
  test(`every page of ${site} is HTML that a browser need not repair`, async ({ request }) => {
    const sitemap = await (await request.get(`${addressOf(site)}sitemap.xml`)).text();
    const paths = [...sitemap.matchAll(/<loc>([^<]+)</g)].map(([, url = ""]) => new URL(url).pathname);
    expect(paths.length).toBeGreaterThan(5);
    for (const path of [...paths, "/nothing/here/"]) {
      const html = await (await request.get(new URL(path, addressOf(site)).href)).text();
      const errors: ParserError[] = [];
      const tree = parse(html, {
        onParseError: (error) => void errors.push(error),
        sourceCodeLocationInfo: true,
      });
      expect(
        errors.map(({ code, startLine, startCol }) => `${path}:${startLine}:${startCol} ${code}`),
      ).toEqual([]);
      // Written out and read again it is the same tree: nothing was closed or moved on the reader's behalf.
      const again = serialize(parse(serialize(tree)));
      expect(again).toBe(serialize(tree));
      expect(html.match(/<main[\s>]/g)).toHaveLength(1);
    }
  });
}
