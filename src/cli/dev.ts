import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { CallError, type Command, type CommandArguments } from "./command.ts";
import { loadSite } from "./load-site.ts";
import { readEvents } from "./read-events.ts";
import { startPreview } from "./run-astro.ts";
import { readPort, untilSignalled } from "./serve.ts";
import { describeStage } from "./swap.ts";

export const command: Command = {
  name: "dev",
  summary: "Shows a folder of event documents in the browser while they are being written.",
  usage: "[DIR] [--port PORT]",
  options: {
    port: {
      type: "string",
      value: "PORT",
      help: "4321 where not given; the next free one where it is taken",
    },
  },
  run: preview,
};

async function preview({ positionals, values }: CommandArguments): Promise<number> {
  const [dir = "content/events", ...others] = positionals;
  if (others.length > 0) throw new CallError(`Unexpected ${others[0]}, expected one folder`);
  const wanted = readPort(values.port);
  const { documents, site, facts, isOwn, exceptions } = loadSite(dir, {});
  if (!(await readEvents(dir, false))) return 1;
  const {
    folder,
    site: outDir,
    cache: cacheDir,
  } = describeStage(mkdtempSync(join(tmpdir(), "hookbook-dev-")));
  try {
    const settings = { documents, read: null, site, facts, isOwn, exceptions, outDir, cacheDir };
    const server = await startPreview(settings, wanted);
    if (wanted !== 0 && server.port !== wanted)
      process.stderr.write(`port ${wanted} is taken, using ${server.port}\n`);
    process.stderr.write(`showing ${dir} at http://localhost:${server.port}${site.base}\n`);
    await untilSignalled();
    await server.stop();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
}
