import { LedgerError } from "../publish/ledger.ts";
import { MoveError } from "../publish/move-permalink.ts";
import { FactsFileError } from "../read-facts.ts";
import { BuildError, buildSite } from "./build-site.ts";
import { CallError, type Command, type CommandArguments } from "./command.ts";
import { loadSite, SiteFileError } from "./load-site.ts";
import { PROJECT } from "./project.ts";
import { readEvents } from "./read-events.ts";
import { renderSite } from "./run-astro.ts";
import { resolveTarget } from "./target.ts";

export const command: Command = {
  name: "build",
  summary:
    "Turns a folder of event documents into a site. All or nothing: a build that fails leaves the former site.",
  usage: "[DIR] [--out DIR] [--site URL] [--base PATH] [--facts DIR|none] [--strict]",
  options: {
    out: { type: "string", value: "DIR", help: "where the site goes, ./dist where not given" },
    site: {
      type: "string",
      value: "URL",
      help: "the address that it will have, without path: https://example.org",
    },
    base: { type: "string", value: "PATH", help: "the path below that address: /project/" },
    facts: {
      type: "string",
      value: "DIR",
      help: "the facts to show and to verify against, hookbook's own where not given; `none` for the documents alone",
    },
    strict: { type: "boolean", help: "let warnings stop the build too" },
  },
  run: build,
};

async function build({ positionals, values }: CommandArguments): Promise<number> {
  const [dir = "content/events", ...others] = positionals;
  if (others.length > 0) throw new CallError(`Unexpected ${others[0]}, expected one folder`);
  const isStrict = values.strict === true;
  return reportFaults(async () => {
    const overrides = { site: text(values.site), base: text(values.base), facts: text(values.facts) };
    const folder = loadSite(dir, overrides);
    const target = resolveTarget(text(values.out) ?? "dist", {
      inputs: [folder.documents],
      project: PROJECT,
    });
    const plan = {
      folder,
      target,
      isStrict,
      readEvents: () => readEvents(dir, isStrict),
      render: renderSite,
    };
    return (await buildSite(plan)) ? 0 : 1;
  });
}

/** Prints every line of what is wrong with the input, and tells the exit code. */
export async function reportFaults(work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!REPORTED.some((kind) => error instanceof kind)) throw error;
    process.stderr.write(`${(error as Error).message}\n`);
    return 1;
  }
}

const REPORTED = [BuildError, FactsFileError, LedgerError, MoveError, SiteFileError];

function text(value: string | boolean | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
