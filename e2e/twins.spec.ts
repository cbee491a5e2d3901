import { Ajv2020 } from "ajv/dist/2020.js";
import { expect } from "playwright/test";
import { parseDocument } from "../src/document/parse-document.ts";
import { SITES, type SiteName } from "./sites.ts";
import { addressOf, test } from "./test.ts";

interface EventRecord {
  name: string;
  url: string;
  summary: string;
  args: { name: string; tags: string[]; description: string }[];
  review: string | null;
}

for (const site of Object.keys(SITES) as SiteName[]) {
  test.describe(site, () => {
    test.use({ site });

    test("the set of all events is what the published schema says", async ({ request }) => {
      const schema = (await (await request.get("schema.json")).json()) as object;
      const set: unknown = await (await request.get("events.json")).json();
      const validate = new Ajv2020({ strict: false }).compile(schema);
      expect(validate(set), JSON.stringify(validate.errors)).toBe(true);
    });

    test("the JSON and the Markdown of an event tell the same as the set and the page", async ({
      page,
      request,
    }) => {
      const { events } = (await (await request.get("events.json")).json()) as { events: EventRecord[] };
      for (const event of events) {
        expect(await (await request.get(`events/${event.name}.json`)).json()).toEqual(event);
        if (event.review === null) continue;
        const text = await (await request.get(`events/${event.name}.md`)).text();
        const read = parseDocument(text, `${event.name}.md`).event;
        expect(read).toMatchObject({ name: event.name, summary: event.summary });
        for (const { name, tags, description } of event.args) {
          const stated = read.args.find((argument) => argument.name === name);
          expect(description).toBe(stated?.description ?? "");
          expect(tags.includes("OPT")).toBe(stated?.tags.includes("OPT") ?? false);
        }
      }
      const event = events.find(({ review }) => review !== null);
      await page.goto(`events/${event!.name}/`);
      for (const [type, ending] of [
        ["application/json", "json"],
        ["text/markdown", "md"],
      ]) {
        const href = await page.locator(`link[rel=alternate][type="${type}"]`).getAttribute("href");
        expect(new URL(href!, page.url()).href).toBe(`${addressOf(site)}events/${event!.name}.${ending}`);
      }
    });
  });
}
