import type { SourceTree } from "../source-tree.ts";
import type { TraceeEvent, TraceeFacts } from "../tracee-facts.ts";
import { findTables } from "./find-tables.ts";
import { openGoFile, readConstants, type GoFile } from "./go-constants.ts";
import { readAttachPoints } from "./read-attach-points.ts";
import { readDefinition, type Known } from "./read-definition.ts";
import { readVersion } from "./read-version.ts";

/**
 * What Tracee's source says of its events: their definitions (`pkg/events`) and what they attach to
 * (`pkg/ebpf/probes`). Throws a MissingDefinitions where the tree holds none, a GoError or TypeError with file and line
 * where the source is not as expected.
 */
export function extractTracee(tree: SourceTree): TraceeFacts {
  const files = openFolder(tree, EVENTS);
  const known = readKnown(tree, files);
  const entries = files.flatMap((file) => findTables(file, "ID", "Definition"));
  const { attachPoints, unresolved } = readAttachPoints(openFolder(tree, PROBES));
  const events = entries.map((entry) => readDefinition(entry, known));
  if (events.length === 0)
    throw new MissingDefinitions(`no event definitions in ${EVENTS} of the Tracee tree`);
  const handles = new Set(attachPoints.map(({ handle }) => handle));
  return {
    generatedBy: "hookbook facts --tracee; do not edit",
    source: {
      name: "Tracee",
      version: readVersion(tree),
      repository: "https://github.com/aquasecurity/tracee",
    },
    attachPoints,
    events: nameEvents(events),
    unresolved: [...unresolved, ...events.flatMap((event) => missingHandles(event, handles))],
  };
}

/** The tree is not one of Tracee. */
export class MissingDefinitions extends Error {}

const EVENTS = "pkg/events";
const PROBES = "pkg/ebpf/probes";

/** Named in a package that a part of a checkout may lack. */
const KNOWN_TEXTS: Record<string, string> = { "trigger.ContextArgName": "caller_context_id" };

function openFolder(tree: SourceTree, folder: string): GoFile[] {
  return tree
    .list(folder)
    .filter((path) => isSource(path) && path.lastIndexOf("/") === folder.length)
    .map((path) => openGoFile(path, tree.read(path) ?? ""));
}

function isSource(path: string): boolean {
  return path.endsWith(".go") && !path.endsWith("_test.go");
}

/** The constants of each architecture: the files for all, and those whose name ends in its own. */
function readKnown(tree: SourceTree, files: GoFile[]): Known {
  const suffix = /_(amd64|arm64)\.go$/;
  const forArchitecture = (name: string): GoFile[] =>
    files.filter(({ file }) => (suffix.exec(file)?.[1] ?? name) === name);
  return {
    amd64: readConstants(forArchitecture("amd64")),
    arm64: readConstants(forArchitecture("arm64")),
    textOf(name) {
      const [folder = "", constant = ""] = name.split(".");
      const found = readConstants(openFolder(tree, `${EVENTS}/${folder}`)).textOf(constant);
      return found ?? (Object.hasOwn(KNOWN_TEXTS, name) ? KNOWN_TEXTS[name] : undefined);
    },
  };
}

/** Puts names for the constants by which definitions refer to other events, and sorts by name. */
function nameEvents(events: TraceeEvent[]): TraceeEvent[] {
  const names = new Map(events.map(({ key, name }) => [key, name]));
  const nameAll = (keys: string[]): string[] => keys.map((key) => names.get(key) ?? key);
  return events
    .map((event) => ({
      ...event,
      events: nameAll(event.events),
      ...(event.fallbacks && {
        fallbacks: event.fallbacks.map((fallback) => ({ ...fallback, events: nameAll(fallback.events) })),
      }),
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function missingHandles(event: TraceeEvent, handles: ReadonlySet<string>): string[] {
  return [event, ...(event.fallbacks ?? [])].flatMap(({ attach }) =>
    attach
      .filter(({ handle }) => !handles.has(handle))
      .map(({ handle }) => `probe ${handle} of event ${event.name} (${event.file}:${event.line})`),
  );
}
