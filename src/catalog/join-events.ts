import type { Hook } from "../event/event.ts";
import { PROBE_TYPE_ORDER } from "../event/probe-types.ts";
import type { EventEntry } from "../loader.ts";
import { resolveRelated, type Resolution } from "./resolve-related.ts";

/**
 * Joins single documents into the list that pages read: related names resolved, links seen from the other side,
 * neighbours in the alphabet. Input in any order; output sorted by name.
 */
export function joinEvents(entries: readonly DocumentEntry[]): CatalogEvent[] {
  const sorted = entries.toSorted((a, b) => compareText(a.data.event.name, b.data.event.name));
  const names = sorted.map(({ data }) => data.event.name);
  const known = new Set(names);
  const referencedBy = new Map<string, string[]>(names.map((name) => [name, []]));
  const related = sorted.map(({ data: { event } }) =>
    event.related
      .map(({ name, note }) => ({ name, note, resolution: resolveFor(event.name, name, known) }))
      .toSorted((a, b) => compareText(a.resolution.kind, b.resolution.kind)),
  );
  for (const [index, links] of related.entries()) {
    const from = names[index] ?? "";
    const targets = new Set(links.flatMap(({ resolution }) => eventsOf(resolution)));
    for (const target of targets) if (target !== from) referencedBy.get(target)?.push(from);
  }
  return sorted.map(({ data, body }, index) => ({
    ...data,
    event: { ...data.event, hooks: mergeHooks(data.event.hooks) },
    text: body,
    related: related[index] ?? [],
    referencedBy: referencedBy.get(data.event.name) ?? [],
    previous: names[index - 1] ?? null,
    next: names[index + 1] ?? null,
    nearby: names.slice(Math.max(0, index - NEARBY), index + NEARBY + 1),
  }));
}

/** Compares by code units, so that no locale changes an order. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const NEARBY = 4;

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

/** One card for each symbol: a repeated one adds its probe types and its words to the first. */
function mergeHooks(hooks: readonly Hook[]): Hook[] {
  const merged = new Map<string, Hook>();
  for (const hook of hooks) {
    const first = merged.get(hook.name);
    if (!first) {
      merged.set(hook.name, hook);
      continue;
    }
    const types = new Set([...first.types, ...hook.types]);
    merged.set(hook.name, {
      ...first,
      types: PROBE_TYPE_ORDER.filter((type) => types.has(type)),
      stated: joinTexts([first.stated, hook.stated], "; "),
      more: joinTexts([first.more, hook.purpose, hook.more], "\n\n"),
    });
  }
  return [...merged.values()];
}

function joinTexts(texts: (string | undefined)[], between: string): string | undefined {
  return texts.filter(Boolean).join(between) || undefined;
}

export interface DocumentEntry {
  data: EventEntry;
  /** The document's text. */
  body: string;
}

export interface CatalogEvent extends EventEntry {
  text: string;
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
