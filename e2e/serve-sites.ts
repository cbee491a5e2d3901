import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { startServer, type RunningServer } from "../src/cli/server.ts";
import { SITES, type SiteName } from "./sites.ts";

const root = join(import.meta.dirname, "..");

/**
 * Builds the sites, serves each on a free port and tells the tests their addresses. What HOOKBOOK_E2E_BUILT names is
 * there already: `npm test` builds content/ in a step of its own. Returns what ends the servers.
 */
export default async function serveSites(): Promise<() => Promise<void>> {
  const servers: [SiteName, RunningServer][] = [];
  for (const name of Object.keys(SITES) as SiteName[]) {
    if (process.env.HOOKBOOK_E2E_BUILT !== name) build(name);
    servers.push([name, await startServer({ dir: folderOf(name), port: 0 })]);
  }
  process.env.HOOKBOOK_E2E = JSON.stringify(
    Object.fromEntries(servers.map(([name, { url }]) => [name, url])),
  );
  return async () => {
    await Promise.all(servers.map(([, server]) => server.close()));
  };
}

function build(name: SiteName): void {
  const { documents, base } = SITES[name];
  const args = ["build", documents, "--base", base, "--out", folderOf(name)];
  execFileSync(process.execPath, ["src/cli/main.ts", ...args], { cwd: root, stdio: "inherit" });
}

function folderOf(name: SiteName): string {
  return join(root, "e2e/.sites", name);
}
