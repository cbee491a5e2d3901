import type { NumbersByAbi } from "../facts/assign-numbers.ts";
import type { EventFacts } from "../facts/event-facts.ts";
import type { EventEntry } from "../loader.ts";
import type { KnownFacts } from "./known-facts.ts";
import { resolveRelated, type Resolution } from "./resolve-related.ts";
import { showEvent, type ShownEvent } from "./show-event.ts";

/**
 * Joins single documents and the facts into the list that pages read: facts beside what is stated, related names
 * resolved, links seen from the other side, neighbours in the alphabet. Input in any order; output sorted by name. With
 * `isComplete` every event of the facts is in it, with a document or without.
 */
export function joinEvents(entries: readonly DocumentEntry[], join: Join = {}): CatalogEvent[] {
  const facts: ReadonlyMap<string, EventFacts> = join.known?.events ?? new Map();
  const documents = new Map(entries.map((entry) => [entry.data.event.name, entry]));
  const names = [...new Set([...documents.keys(), ...(join.isComplete ? facts.keys() : [])])].toSorted(
    compareText,
  );
  const known = new Set(names);
  const referencedBy = new Map<string, string[]>(names.map((name) => [name, []]));
  const events = names.map((name, index) => {
    const document = documents.get(name) ?? null;
    const related = resolveAll(document, known);
    const targets = new Set(related.flatMap(({ resolution }) => eventsOf(resolution)));
    for (const target of targets) if (target !== name) referencedBy.get(target)?.push(name);
    return {
      ...showEvent(document?.data.event ?? null, facts.get(name) ?? null, join.known ?? null),
      document: document && { ...document.data, text: document.body },
      facts: facts.get(name) ?? null,
      numbers: join.known?.numbers.byEvent.get(name) ?? {},
      related,
      previous: names[index - 1] ?? null,
      next: names[index + 1] ?? null,
      nearby: names.slice(Math.max(0, index - NEARBY), index + NEARBY + 1),
    };
  });
  return events.map((event) => ({ ...event, referencedBy: referencedBy.get(event.event.name) ?? [] }));
}

/** Compares by code units, so that no locale changes an order. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const NEARBY = 3;

/** What a document names as related, those that lead somewhere first. */
function resolveAll(document: DocumentEntry | null, known: ReadonlySet<string>): CatalogRelated[] {
  if (!document) return [];
  const { event } = document.data;
  return event.related
    .map(({ name, note }) => ({ name, note, resolution: resolveFor(event.name, name, known) }))
    .toSorted((a, b) => compareText(a.resolution.kind, b.resolution.kind));
}

function eventsOf(resolution: Resolution): string[] {
  return resolution.kind === "event" ? resolution.events : [];
}

/** Resolves a name as seen from an event's own page, which must not link to itself. */
function resolveFor(event: string, name: string, known: ReadonlySet<string>): Resolution {
  const resolution = resolveRelated(name, known);
  const others = eventsOf(resolution).filter((target) => target !== event);
  if (resolution.kind === "none" || others.length === resolution.events.length) return resolution;
  if (others.length > 0) return { ...resolution, events: others };
  return { kind: "none", label: resolution.label ? `${resolution.label} this event` : "this event" };
}

export interface DocumentEntry {
  data: EventEntry;
  /** The document's text. */
  body: string;
}

export interface Join {
  known?: KnownFacts | null;
  isComplete?: boolean;
}

export interface CatalogEvent extends ShownEvent {
  /** The document with its text; null where the page is made from facts alone. */
  document: (EventEntry & { text: string }) | null;
  /** Null where Tracee has no event of the name, or no facts are given. */
  facts: EventFacts | null;
  /** The numbers of the syscall that it stands for. */
  numbers: NumbersByAbi;
  /** Those that lead somewhere first. */
  related: CatalogRelated[];
  /** Names of the events whose documents name this one. */
  referencedBy: string[];
  previous: string | null;
  next: string | null;
  /** Names around this one in the alphabet, itself among them. */
  nearby: string[];
}

export interface CatalogRelated {
  name: string;
  note: string | undefined;
  resolution: Resolution;
}
