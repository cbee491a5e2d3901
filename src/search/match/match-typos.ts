import { editDistance } from "../../event/edit-distance.ts";
import type { Hits } from "./collect-hits.ts";
import { countBits, lettersOf } from "../index/letters.ts";
import type { NamesIndex } from "../open-index.ts";
import type { LoadedEvent } from "../index/read-events.ts";
import { snakeCase } from "../query/normalise-name.ts";
import { SCORES } from "./scores.ts";
import { weighSlips } from "./weigh-slips.ts";

/**
 * The events whose name is near to a form, the likeliest first: about one edit for each three letters, `most` at most.
 * Underscores that are left out or too many are no edits.
 */
export function findNear(form: string, index: NamesIndex, most = 3): Near[] {
  const squashed = form.replaceAll("_", "");
  const letters = lettersOf(squashed);
  const found: Near[] = [];
  for (const event of index.events) {
    const limit = Math.min(most, limitFor(Math.max(event.squashed.length, squashed.length)));
    if (Math.abs(event.squashed.length - squashed.length) > limit) continue;
    if (countBits(letters & ~event.letters) > limit || countBits(event.letters & ~letters) > limit) continue;
    const distance = editDistance(squashed, event.squashed, limit);
    if (distance > limit || distance === 0) continue;
    found.push({ event, form, cost: weighSlips(form, event.name) });
  }
  return found.toSorted(compareNear);
}

/** The names near to any of several forms, the nearest of them and those almost as near; the first form counts most. */
export function findNearToAny(forms: readonly string[], index: NamesIndex, most: number): Near[] {
  const near = forms
    .flatMap((form, order) =>
      findNear(form, index, most).map((one) => ({ ...one, cost: one.cost + 0.05 * order })),
    )
    .toSorted(compareNear);
  const [best] = near;
  return best ? near.filter(({ cost }) => cost <= best.cost + 1).slice(0, MOST_NEAR) : [];
}

const MOST_NEAR = 8;

/** Nearer first, then what is meant more often. */
function compareNear(a: Near, b: Near): number {
  return a.cost - b.cost || b.event.weight - a.event.weight || a.event.place - b.event.place;
}

/** Adds the near names as corrections of what the reader wrote. */
export function addTypos(near: readonly Near[], text: string, hits: Hits): void {
  for (const { event, form, cost } of near) {
    const why = `corrected from ${form === snakeCase(text) ? text : form}`;
    hits.add(event, { score: SCORES.typo - 60 * cost, kind: "typo", why });
  }
}

/** The few names that are least unlike a text, however unlike that is, as long as half of it is right. */
export function listNearest(form: string, { events }: NamesIndex): string[] {
  const squashed = form.replaceAll("_", "");
  const limit = Math.ceil(0.6 * squashed.length);
  return events
    .map((event) => ({ event, distance: editDistance(squashed, event.squashed, limit) }))
    .filter(({ distance }) => distance <= limit)
    .toSorted((a, b) => a.distance - b.distance || b.event.weight - a.event.weight)
    .slice(0, FEW)
    .map(({ event }) => event.name);
}

const FEW = 5;

function limitFor(length: number): number {
  return length <= 4 ? 1 : Math.min(4, Math.round(length / 3));
}

export interface Near {
  event: LoadedEvent;
  /** What it is near to. */
  form: string;
  /** The number of slips, with what makes one likelier than another. */
  cost: number;
}
