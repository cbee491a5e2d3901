import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";

import { compareLedger } from "../publish/compare-ledger.ts";
import { parseLedger, type Ledger } from "../publish/ledger.ts";
import type { EventDocument } from "../read-folder.ts";
import type { Settings } from "../settings.ts";
import { addHostFiles, addSearch, checkRendered, readRendered, type RenderedSite } from "./assemble-site.ts";
import { flushTree, listFiles } from "./built-tree.ts";
import type { SiteFolder } from "./load-site.ts";
import { takeLock } from "./lock.ts";
import { reportStage } from "./progress.ts";
import { makeStage, recover, swapIn, type Stage } from "./swap.ts";
import { refuseForeignFiles, type Target } from "./target.ts";
import { withCleanUp } from "./with-clean-up.ts";
import type { DataSource } from "./write-data-files.ts";

/** The site was rendered, but is not fit to be published, or cannot be; one line a fault. */
export class BuildError extends Error {}

/** What one build is made of; the two functions are given, so that tests need not run Astro. */
export interface BuildPlan {
  folder: SiteFolder;
  target: Target;
  /** Whether faults in a document's own words stop the build too. */
  isStrict: boolean;
  /** The event documents, or null where they have errors, which are printed then. */
  readEvents: () => Promise<EventDocument[] | null>;
  render: (settings: Settings, source: DataSource) => Promise<void>;
}

/**
 * Builds the site beside the target and swaps it in; whatever goes wrong before that leaves the target as it was.
 * Returns whether the site was published. Throws a BuildError that says what stopped it.
 */
export async function buildSite(plan: BuildPlan): Promise<boolean> {
  const { target } = plan;
  mkdirSync(target.workFolder, { recursive: true });
  const lock = takeLock(join(target.workFolder, `${target.prefix}lock`));
  if (!lock) throw new BuildError(`another build to ${target.path} is under way`);
  return withCleanUp(
    () => lock.release(),
    async () => {
      recover(target);
      refuseForeignFiles(target);
      const stage = makeStage(target);
      return withCleanUp(
        () => rmSync(stage.folder, { recursive: true, force: true }),
        () => buildInStage(plan, stage),
      );
    },
  );
}

/** Renders into the stage and reads the result, without any of the checks. */
export async function renderIntoStage(
  plan: Pick<BuildPlan, "folder" | "render">,
  stage: Stage,
  events: EventDocument[],
): Promise<RenderedSite> {
  const { documents, site, ledger, facts, isOwn, exceptions } = plan.folder;
  const read = join(stage.cache, "documents.json");
  mkdirSync(stage.cache, { recursive: true });
  writeFileSync(read, JSON.stringify(events));
  const settings: Settings = {
    documents,
    read,
    site,
    facts,
    isOwn,
    exceptions,
    outDir: stage.site,
    cacheDir: stage.cache,
  };
  const recorded = ledger ? readLedger(ledger) : null;
  const source = { documents: events, movedPages: recorded?.movedPages ?? new Map<string, string>() };
  await reportStage("rendering the pages", () => plan.render(settings, source));
  return reportStage("reading the pages", () => readRendered(stage.site, site, recorded));
}

/** The ledger in a file; throws a LedgerError that names the file and line of every fault. */
export function readLedger(file: string): Ledger {
  return parseLedger(readFileSync(file, "utf8"), relative(process.cwd(), file));
}

async function buildInStage(plan: BuildPlan, stage: Stage): Promise<boolean> {
  const started = performance.now();
  const events = await reportStage("reading the documents", plan.readEvents);
  if (!events) return false;
  const rendered = await renderIntoStage(plan, stage, events);
  const documented = events.map(({ event }) => event.name);
  const factsOnly = plan.folder.isOwn
    ? plan.folder.factEvents.filter((name) => !documented.includes(name))
    : [];
  refuseFaults(rendered, [...documented, ...factsOnly], plan.isStrict);
  const added = plan.folder.ledger ? refuseLosses(rendered, plan.folder) : 0;
  const pages = listFiles(stage.site);
  await reportStage("indexing the pages", () =>
    Promise.all([addSearch(rendered), flushTree(stage.site, pages)]),
  );
  addHostFiles(rendered);

  const files = listFiles(stage.site);
  const flushed = new Set(pages);
  await flushTree(
    stage.site,
    files.filter((file) => !flushed.has(file)),
  );
  swapIn(stage, plan.target);

  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(
    `${count(events.length, "event", "events")}${factsOnly.length > 0 ? ` with a document, ${count(factsOnly.length, "event", "events")} from facts alone` : ""}, ${count(files.length, "file", "files")} in ${seconds} s: ${plan.target.path}`,
  );
  if (added > 0)
    say(`${count(added, "address", "addresses")} not yet in the ledger: hookbook permalinks --add`);
  return true;
}

function refuseFaults(rendered: RenderedSite, events: string[], isStrict: boolean): void {
  const faults = checkRendered(rendered, events);
  const warnings = isStrict ? [] : faults.filter(({ severity }) => severity === "warning");
  for (const { page, message } of warnings) say(`warning: ${page} ${message}`);
  if (faults.length > warnings.length) {
    const lines = faults
      .filter((fault) => !warnings.includes(fault))
      .map(({ page, message }) => `${page} ${message}`);
    throw new BuildError(lines.join("\n"));
  }
}

/**
 * Throws where the site lacks what the ledger has; returns how many addresses it has beyond that. Without facts, as asked
 * for, whatever they make is missing, and that is only said.
 */
function refuseLosses({ published }: RenderedSite, { ledger, facts }: SiteFolder): number {
  const { lost, added } = compareLedger(readLedger(ledger ?? ""), published);
  if (lost.length > 0 && facts === null)
    say(`${count(lost.length, "address", "addresses")} of the ledger missing, as there are no facts`);
  else if (lost.length > 0) throw new BuildError(lost.map(describeLoss).join("\n"));
  return added.length;
}

export function describeLoss(address: string): string {
  const example = address.includes("#") ? `'${address}' '#NEW'` : `${address} /NEW/`;
  return `${address} would be lost: bring it back, or say where it went with: hookbook permalinks --move ${example}`;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}
