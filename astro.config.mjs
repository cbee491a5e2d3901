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
  vite: {
    build: { assetsInlineLimit: 0 },
    envPrefix: "HOOKBOOK_PUBLIC_",
    plugins: [plainImports(), wholeSearch()],
  },
});

/** Leaves a dynamic import as it is: Vite's helper that preloads its style sheets is larger than what our pages run first. */
function plainImports() {
  return {
    name: "plain-imports",
    enforce: "pre",
    // Without the list of what each import would preload.
    configEnvironment: () => ({ build: { modulePreload: false } }),
    load: (id) =>
      id.endsWith("vite/preload-helper.js") ? "export const __vitePreload = (load) => load();" : null,
  };
}

/**
 * Makes the scripts of the search one file: what other scripts use too is in it a second time, which is a few hundred
 * bytes where a file of its own would be one more round trip before the first answer.
 */
function wholeSearch() {
  return {
    name: "whole-search",
    enforce: "pre",
    applyToEnvironment: ({ name }) => name === "client",
    async resolveId(source, importer) {
      if (!importer?.includes("/src/search/") || !/^\.\.?\/.*\.ts$/.test(source)) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return !found || found.id.includes("/src/search/") ? found : `${found.id}?search`;
    },
  };
}
