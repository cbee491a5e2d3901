import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "astro/zod";

import { eventsLoader } from "./loader.ts";
import { readSettings } from "./settings.ts";

const events = defineCollection({ loader: eventsLoader(readSettings()) });

const guides = defineCollection({
  loader: glob({ base: "content/guides", pattern: "*.mdx" }),
  schema: z.strictObject({
    title: z.string(),
    summary: z.string(),
    /** Position in lists of guides. */
    order: z.number().int(),
  }),
});

export const collections = { events, guides };
