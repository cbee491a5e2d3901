import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { AstroInlineConfig } from "astro";

import { passSettings, type Settings } from "../settings.ts";
import { PROJECT } from "./project.ts";
import { waitForLock } from "./lock.ts";
import { writeDataFiles, type DataSource } from "./write-data-files.ts";

/** Astro could not render the site; the message is one line for the user. */
export class RenderError extends Error {}

/**
 * Renders the pages into `settings.outDir`, and writes what is data beside them. Throws a RenderError that says what is
 * wrong and where.
 */
export async function renderSite(settings: Settings, source: DataSource): Promise<void> {
  const { build } = await loadAstro();
  await withProject(settings, async () => {
    try {
      await build({ root: PROJECT, ...QUIET, ...ISOLATED });
    } catch (error) {
      throw new RenderError(describe(error));
    }
  });
  await writeDataFiles(settings, source);
}

/** Starts the live preview at the port, or the next free one; it runs until it is stopped. */
export async function startPreview(settings: Settings, port: number): Promise<Preview> {
  const { dev } = await loadAstro();
  const server = await withProject(settings, () => {
    return dev({ root: PROJECT, logLevel: "warn", server: { port, host: false }, ...ISOLATED });
  });
  return { port: server.address.port, stop: () => server.stop() };
}

const QUIET = { logLevel: "silent" } satisfies AstroInlineConfig;

/** No file of environment variables is read, and none is given to pages. */
const ISOLATED = {
  vite: { envDir: false, envPrefix: "HOOKBOOK_PUBLIC_" },
} satisfies AstroInlineConfig;

async function loadAstro(): Promise<typeof import("astro")> {
  process.env.ASTRO_TELEMETRY_DISABLED = "1";
  process.env.ASTRO_DEV_BACKGROUND = "0";
  return import("astro");
}

/**
 * Astro keeps files of one run in `.astro/` of the project, wherever it builds to, so that runs have to take turns.
 * From here on the environment holds only what programs need to run: what is not there cannot end up in a page.
 */
async function withProject<Result>(settings: Settings, work: () => Promise<Result>): Promise<Result> {
  const folder = join(PROJECT, ".astro");
  mkdirSync(folder, { recursive: true });
  const lock = await waitForLock(join(folder, "hookbook-lock"), () => {
    process.stderr.write("waiting for another run of hookbook to finish with .astro/ ...\n");
  });
  for (const name of Object.keys(process.env)) if (!NEEDED.test(name)) delete process.env[name];
  process.env.TZ = "UTC";
  passSettings(settings);
  try {
    return await work();
  } finally {
    lock.release();
  }
}

const NEEDED =
  /^(path|home|user|lang|lc_\w+|tmpdir|temp|tmp|term|no_color|force_color|ci|node_options|node_path|systemroot|systemdrive|windir|comspec|pathext|userprofile|appdata|localappdata|programdata|astro_(telemetry_disabled|dev_background)|pagefind_binary_path)$/i;

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { loc, hint, id } = error as LocatedError;
  const file = loc?.file ?? id;
  const place = file ? `${file}${loc?.line ? `:${loc.line}:${loc.column ?? 1}` : ""} ` : "";
  return `the pages could not be rendered: ${place}${firstLine(error.message)}${hint ? `; ${firstLine(hint)}` : ""}`;
}

/** Without the colours and the picture of the code that Vite adds. */
function firstLine(text: string): string {
  return (
    text
      .replaceAll(/\u001b\[[\d;]*m/g, "")
      .trim()
      .split("\n")[0] ?? ""
  ).trim();
}

export interface Preview {
  port: number;
  stop(): Promise<void>;
}

/** What Astro and Vite add to their errors. */
interface LocatedError extends Error {
  loc?: { file?: string; line?: number; column?: number };
  id?: string;
  hint?: string;
}
