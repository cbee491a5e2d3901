import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { editDistance } from "../event/edit-distance.ts";
import { isEventName } from "../event/name.ts";
import type { EventFacts } from "../facts/event-facts.ts";
import { CallError, type Command, type CommandArguments } from "./command.ts";
import { formatNewDocument } from "./format-new-document.ts";
import { loadKnown, type KnownFacts } from "./known-facts.ts";
import { writeFileWhole } from "./write-file-whole.ts";

export const command: Command = {
  name: "new",
  summary: "Writes the document to fill in for an event, with all that the facts say of it.",
  usage: "NAME [--out DIR]",
  options: {
    out: {
      type: "string",
      value: "DIR",
      help: "the folder for NAME.md, content/events and the event's group where not given",
    },
  },
  run: create,
};

/** Refuses to overwrite a document of the name, in whatever group it is. */
async function create({ positionals, values }: CommandArguments): Promise<number> {
  const [name, ...others] = positionals;
  if (name === undefined) throw new CallError("expected the NAME of an event");
  if (others.length > 0) throw new CallError(`Unexpected ${others[0]}, expected one NAME`);
  const facts = findEvent(name, loadKnown());
  const out = typeof values.out === "string" ? values.out : null;
  if (out === null && !existsSync(EVENTS))
    throw new CallError(`there is no folder ${EVENTS} here; --out DIR names another`);
  const taken = findDocument(out ?? EVENTS, name);
  if (taken) {
    process.stderr.write(`${taken} is there already and stays as it is\n`);
    return 1;
  }
  const file = join(out ?? join(EVENTS, groupOf(facts)), `${name}.md`);
  await writeFileWhole(file, formatNewDocument(facts));
  process.stdout.write(`${file}\n`);
  return 0;
}

const EVENTS = join("content", "events");

function findEvent(name: string, { events, calls }: KnownFacts): EventFacts {
  const facts = events.get(name);
  if (facts && isEventName(name)) return facts;
  const what = calls.has(name) ? `${name} is a system call without an event` : `there is no event ${name}`;
  const near = nearestNames(name, [...events.keys()]);
  throw new CallError(near.length > 0 ? `${what}; near it: ${near.join(", ")}` : what);
}

function nearestNames(name: string, names: string[]): string[] {
  const word = name.toLowerCase();
  const distances = names.map((other) => ({
    other,
    distance: other.startsWith(word) && word.length > 2 ? 0 : editDistance(word, other, 2),
  }));
  return distances
    .filter(({ distance }) => distance <= 2)
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, 5)
    .map(({ other }) => other);
}

/** Upstream's groups. */
function groupOf({ syscall, status, sets }: EventFacts): string {
  if (syscall || status) return "syscalls";
  if (sets.includes("signatures")) return "signatures";
  return sets.includes("network_events") ? "network" : "extra";
}

/** A document of the name, whatever its case: two that differ by case alone are one on many systems. */
function findDocument(folder: string, name: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const found = files.find((file) => basename(file).toLowerCase() === `${name}.md`);
  return found === undefined ? undefined : join(folder, found);
}
