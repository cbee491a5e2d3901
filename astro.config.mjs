import mdx from "@astrojs/mdx";
import { defineConfig, passthroughImageService } from "astro/config";

import { readSettings } from "./src/settings.ts";

const { site, outDir, cacheDir } = readSettings();

export default defineConfig({
  site: site.url,
  base: site.base,
  outDir,
  cacheDir,
  trailingSlash: "ignore",
  prerenderConflictBehavior: "error",
  integrations: [mdx()],
  markdown: { syntaxHighlight: false },
  image: { service: passthroughImageService() },
  build: { inlineStylesheets: "never" },
  devToolbar: { enabled: false },
  // An inlined script would need a hash of its own in the content security policy of its page.
  vite: { build: { assetsInlineLimit: 0 }, envPrefix: "HOOKBOOK_PUBLIC_" },
});
