import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { addPublished, compareLedger, type Published } from "../publish/compare-ledger.ts";
import { formatLedger, type Ledger } from "../publish/ledger.ts";
import { movePermalink, type Move } from "../publish/move-permalink.ts";
import { describeLoss, readLedger, renderIntoStage, type BuildPlan } from "./build-site.ts";
import { reportFaults } from "./build.ts";
import { CallError, type Command, type CommandArguments } from "./command.ts";
import { loadSite, type SiteFolder } from "./load-site.ts";
import { readEvents } from "./read-events.ts";
import { renderSite } from "./run-astro.ts";
import { describeStage } from "./swap.ts";
import { withCleanUp } from "./with-clean-up.ts";
import { writeFileWhole } from "./write-file-whole.ts";

export const command: Command = {
  name: "permalinks",
  summary:
    "Compares the addresses and #ids that the site publishes with the ledger permalinks.txt, and tells the differences. " +
    "Renders the documents into a temporary folder for that; no built site is read or changed.",
  usage: "[--add] [--move OLD NEW] [DIR]",
  options: {
    add: { type: "boolean", help: "record what is new" },
    move: {
      type: "string",
      value: "OLD NEW",
      help: "record that OLD is now NEW: /old/ /new/, or '/page/#old' '#new'",
    },
  },
  run: (call) => comparePermalinks(call, renderSite),
};

/** The command, with the way to render given, so that tests need not run Astro. */
export async function comparePermalinks(call: CommandArguments, render: Render): Promise<number> {
  const { dir, move, isAdding } = readCall(call);
  return reportFaults(async () => {
    const folder = loadSite(dir, {});
    const recorded = folder.ledger ? readLedger(folder.ledger) : EMPTY;
    const published = await readPublished(folder, dir, render);
    if (!published) return 1;
    const moved = move ? movePermalink(recorded, move, published) : recorded;
    const ledger = isAdding ? addPublished(moved, published) : moved;
    if (ledger !== recorded) await writeFileWhole(folder.ledgerPlace, formatLedger(ledger));
    return printDifference(ledger, published, move !== null);
  });
}

function readCall({ positionals, values }: CommandArguments): Call {
  const isMoving = typeof values.move === "string";
  const [to, ...rest] = isMoving ? positionals : [undefined, ...positionals];
  const [dir = "content/events", ...others] = rest;
  if (isMoving && to === undefined) throw new CallError("--move: expected two addresses, OLD and NEW");
  if (others.length > 0) throw new CallError(`Unexpected ${others[0]}, expected one folder`);
  const move = isMoving && to !== undefined ? { from: String(values.move), to } : null;
  return { dir, move, isAdding: values.add === true };
}

/** What the documents give when they are rendered now; null where they have errors, which are printed then. */
async function readPublished(folder: SiteFolder, dir: string, render: Render): Promise<Published | null> {
  const events = await readEvents(dir, false);
  if (!events) return null;
  const stage = describeStage(mkdtempSync(join(tmpdir(), "hookbook-permalinks-")));
  return withCleanUp(
    () => rmSync(stage.folder, { recursive: true, force: true }),
    async () => (await renderIntoStage({ folder, render }, stage, events)).published,
  );
}

/** What is lost or not recorded, a line each; losses that a move leaves to be moved next do not make it a failure. */
function printDifference(ledger: Ledger, published: Published, isMoving: boolean): number {
  const { lost, added } = compareLedger(ledger, withMoves(published, ledger));
  for (const address of lost) process.stderr.write(`${describeLoss(address)}\n`);
  for (const address of added) process.stdout.write(`${address}\n`);
  if (added.length > 0) process.stderr.write(`${added.length} not recorded: hookbook permalinks --add\n`);
  return isMoving || (lost.length === 0 && added.length === 0) ? 0 : 1;
}

/** What the site will publish once it is built with the ledger: its aliases too, as far as they lead somewhere. */
function withMoves({ pages, stubs }: Published, { movedPages, movedIds }: Ledger): Published {
  const all = new Map([...pages].map(([path, ids]) => [path, new Set(ids)]));
  for (const [path, moves] of movedIds) {
    for (const [from, to] of moves) if (all.get(path)?.has(to)) all.get(path)?.add(from);
  }
  for (const [from, to] of movedPages) if (all.has(to) && !all.has(from)) all.set(from, new Set());
  return { pages: all, stubs: new Map([...movedPages, ...stubs]) };
}

const EMPTY: Ledger = { pages: new Map(), movedPages: new Map(), movedIds: new Map() };

type Render = BuildPlan["render"];

interface Call {
  dir: string;
  move: Move | null;
  isAdding: boolean;
}
