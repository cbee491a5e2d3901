import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { z } from "zod";

import type { Exception, Site } from "../settings.ts";
import { readFacts } from "../read-facts.ts";
import { CallError } from "./command.ts";
import { requireFactsFolder } from "./facts-folder.ts";
import { OWN_EVENTS, OWN_FACTS } from "./project.ts";
import { readExceptions } from "./read-exceptions.ts";

/** A file of settings is not in its form; one line a fault. */
export class SiteFileError extends Error {}

/** What is to be known of a site before it is built; all paths are absolute. */
export interface SiteFolder {
  documents: string;
  site: Site;
  /** The ledger of permalinks, or null where there is none. */
  ledger: string | null;
  /** Where the ledger is or would be. */
  ledgerPlace: string;
  /** The folder of facts, or null for none. */
  facts: string | null;
  /** Names of the events in the facts. */
  factEvents: string[];
  /** Whether the documents are hookbook's own. */
  isOwn: boolean;
  exceptions: Exception[];
}

/**
 * Looks up what lies beside the documents in `folder`: `site.json` and `permalinks.txt`; for hookbook's own events both
 * lie in `content/`. `overrides` are the command's options and win. Throws a CallError where an option or the folder is
 * wrong, a SiteFileError where `site.json` is.
 */
export function loadSite(folder: string, overrides: SiteOverrides): SiteFolder {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new CallError(`there is no folder ${folder}`);
  const documents = realpathSync(folder);
  const isOwn = documents === OWN_EVENTS;
  const beside = isOwn ? dirname(documents) : documents;
  const ledgerPlace = join(beside, "permalinks.txt");
  const stated = readSiteFile(join(beside, "site.json"));
  return {
    documents,
    site: {
      title: stated.title ?? "hookbook",
      repository: stated.repository ?? null,
      url:
        overrides.site === undefined
          ? (stated.site ?? "http://localhost:4321")
          : takeOption("site", overrides.site),
      base: overrides.base === undefined ? (stated.base ?? "/") : takeOption("base", overrides.base),
    },
    ledger: existsSync(ledgerPlace) ? ledgerPlace : null,
    ledgerPlace,
    ...takeFacts(overrides.facts),
    isOwn,
    exceptions: readExceptions([folder]).flatMap(({ entries }) =>
      entries.map(({ event, code, reason }) => ({ event, code, reason })),
    ),
  };
}

export interface SiteOverrides {
  site?: string;
  base?: string;
  /** A folder, or `none`. */
  facts?: string;
}

const ORIGIN = z.string().transform((text, context) => {
  const url = URL.parse(text);
  const isOrigin =
    url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/` && /^https?:\/\//i.test(text);
  if (isOrigin) return url.origin;
  const hint = url && url.pathname !== "/" ? "; the path goes into base" : "";
  context.addIssue(`Unexpected ${text}, expected an address without path such as https://example.org${hint}`);
  return z.NEVER;
});

const BASE = z.string().transform((text, context) => {
  const base = `/${text}/`.replaceAll(/\/{2,}/g, "/");
  if (/^\/([\w~-][\w.~-]*\/)*$/.test(base)) return base;
  context.addIssue(`Unexpected ${text}, expected a path such as /project/`);
  return z.NEVER;
});

const REPOSITORY = z.string().transform((text, context) => {
  const url = URL.parse(text);
  if (url?.protocol === "https:" && !url.username && !url.search && !url.hash)
    return url.href.replace(/\/$/, "");
  context.addIssue(`Unexpected ${text}, expected an address such as https://github.com/owner/project`);
  return z.NEVER;
});

const SITE_FILE = z.strictObject({
  title: z.string().trim().min(1).max(80).optional(),
  repository: REPOSITORY.nullable().optional(),
  site: ORIGIN.optional(),
  base: BASE.optional(),
});

function readSiteFile(file: string): z.output<typeof SITE_FILE> {
  if (!existsSync(file)) return {};
  const shown = relative(process.cwd(), file);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new SiteFileError(`${shown}:1:1 ${error instanceof Error ? error.message : String(error)}`);
  }
  const { data, error } = SITE_FILE.safeParse(value);
  if (data) return data;
  const lines = error.issues.map(({ path, message }) => `${shown}:1:1 ${[...path, message].join(": ")}`);
  throw new SiteFileError(lines.join("\n"));
}

/** Reads the facts once, so that a fault in them is told before anything is built. */
function takeFacts(option: string | undefined): Pick<SiteFolder, "facts" | "factEvents"> {
  if (option === "none") return { facts: null, factEvents: [] };
  requireFactsFolder(option ?? OWN_FACTS);
  const facts = resolve(option ?? OWN_FACTS);
  return { facts, factEvents: readFacts(facts).tracee.events.map(({ name }) => name) };
}

function takeOption(name: "site" | "base", text: string): string {
  const { data, error } = { site: ORIGIN, base: BASE }[name].safeParse(text);
  if (data === undefined) throw new CallError(`--${name}: ${error.issues[0]?.message}`);
  return data;
}
