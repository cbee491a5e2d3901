import type { Hits } from "./collect-hits.ts";
import { findNear } from "./match-typos.ts";
import { listInner, listVariants } from "../query/normalise-name.ts";
import type { NamesIndex } from "../open-index.ts";
import type { LoadedEvent } from "../index/read-events.ts";
import { SCORES } from "./scores.ts";

/**
 * Adds the events of exactly that name: as written, as a former name, without underscores. Returns the one that is meant
 * first, or null.
 */
export function matchExactName(forms: readonly string[], index: NamesIndex, hits: Hits): LoadedEvent | null {
  let best: LoadedEvent | null = null;
  const add = (event: LoadedEvent, score: number, why: string): void => {
    best ??= event;
    hits.add(event, { score, kind: why === "name" ? "name" : "alias", why });
  };
  for (const [order, form] of forms.entries()) {
    const event = index.byName.get(form);
    if (event) add(event, SCORES.exact - order, "name");
  }
  for (const [order, form] of forms.entries())
    for (const event of index.byAlias.get(form) ?? [])
      add(event, SCORES.alias - order, `also called ${form}`);
  for (const [order, form] of forms.entries())
    for (const event of isOpen(form) ? [] : (index.bySquashed.get(form.replaceAll("_", "")) ?? []))
      add(event, SCORES.squashed - order, "name");
  return best;
}

/** Adds the events that have the forms as the kernel's entry: `newstat` is of stat. Returns the first, or null. */
export function matchEntry(
  forms: readonly string[],
  score: number,
  index: NamesIndex,
  hits: Hits,
): LoadedEvent | null {
  const found = forms.flatMap((form) => index.byEntry.get(form) ?? []);
  for (const event of found)
    hits.add(event, { score, kind: "alias", why: `its entry in the kernel is sys_${event.entry}` });
  return found[0] ?? null;
}

/**
 * Adds events whose name is the form without what only one ABI or the inside of the kernel puts to it: `chown32`,
 * `futex_time64`, `do_mremap`.
 */
export function matchVariant(forms: readonly string[], index: NamesIndex, hits: Hits): void {
  for (const form of forms)
    for (const variant of [...listVariants(form), ...listInner(form)]) {
      const event = index.byName.get(variant);
      // `write64` is rather a part of pwrite64, and `vfs_times` a slip for vfs_utimes.
      if (
        !event ||
        index.events.some(({ name }) => name.includes(form)) ||
        findNear(form, index, 1).length > 0
      )
        continue;
      hits.add(event, { score: SCORES.variant, kind: "alias", why: `${form} stands for ${variant}` });
    }
}

/** Whether more is to follow: `mount_` is on the way to `mount_setattr`. */
function isOpen(form: string): boolean {
  return form.endsWith("_");
}

/**
 * Adds the events whose name begins with the form, has it as parts, or contains it; `atStart`: only those that begin with
 * it. Returns whether there are any.
 */
export function matchNamePart(form: string, index: NamesIndex, hits: Hits, atStart = false): boolean {
  const squashed = form.replaceAll("_", "");
  if (squashed === "") return false;
  let isFound = false;
  for (const event of index.events) {
    const found = comparePart(event, form, squashed);
    if (!found || (atStart && found.why !== begins)) continue;
    isFound = true;
    const share = squashed.length / event.squashed.length;
    // Two or three letters in the middle of a longer name are there by chance.
    const chance = found === CONTAINS && squashed.length <= 3 && share < 0.5 ? 200 : 0;
    const score = found.score + 120 * share + 30 * event.weight - chance;
    hits.add(event, { score, kind: "name", why: found.why(form) });
  }
  return isFound;
}

/** Adds the events whose names are parts of the form, as in `do_mremap` or `vm_munmap_range`: the longest of them. */
export function matchInside(form: string, index: NamesIndex, hits: Hits): void {
  const parts = form.split("_").filter(Boolean);
  for (let length = Math.min(parts.length - 1, 5); length > 0; length--)
    for (let start = 0; start + length <= parts.length; start++) {
      const name = parts.slice(start, start + length).join("_");
      const event = name.length >= 3 ? index.byName.get(name) : undefined;
      if (event)
        hits.add(event, { score: SCORES.inside + name.length, kind: "name", why: `${name} in ${form}` });
      if (event) return;
    }
}

function comparePart(event: LoadedEvent, form: string, squashed: string): PartMatch | null {
  const at = event.name.indexOf(form);
  if (at === 0) return BEGINS;
  if (event.squashed.startsWith(squashed))
    return isBarely(event, form, squashed) ? BEGINS_BARELY : BEGINS_SQUASHED;
  if (squashed.length < 2) return null;
  if (at > 0) return comparePlace(event.name, at, form);
  return squashed.length >= 4 && event.squashed.includes(squashed) ? CONTAINS_SQUASHED : null;
}

/** Whether a name begins with the form only if underscores are moved, or if one more letter is taken for the next part. */
function isBarely({ name, squashed: bare }: LoadedEvent, form: string, squashed: string): boolean {
  if (isOpen(form) && bare === squashed) return true;
  return (
    name.startsWith(squashed.slice(0, -1)) ||
    (form.includes("_") && !name.startsWith(form.slice(0, form.lastIndexOf("_") + 1)))
  );
}

function comparePlace(name: string, first: number, form: string): PartMatch {
  let best = CONTAINS;
  for (let at = first; at > 0; at = name.indexOf(form, at + 1)) {
    if (name[at - 1] !== "_" && !form.startsWith("_")) continue;
    const end = name[at + form.length];
    if (end === undefined || end === "_") return PARTS;
    best = PART_BEGINS;
  }
  return best;
}

function contains(form: string): string {
  return `name contains ${form}`;
}

function begins(form: string): string {
  return `name begins with ${form}`;
}

const BEGINS: PartMatch = { score: SCORES.prefix, why: begins };
const BEGINS_SQUASHED: PartMatch = { score: SCORES.prefix - 10, why: begins };
const BEGINS_BARELY: PartMatch = { score: SCORES.contains - 130, why: begins };
const PARTS: PartMatch = { score: SCORES.parts, why: contains };
const PART_BEGINS: PartMatch = { score: SCORES.partPrefix, why: contains };
const CONTAINS: PartMatch = { score: SCORES.contains, why: contains };
const CONTAINS_SQUASHED: PartMatch = { score: SCORES.contains - 100, why: contains };

interface PartMatch {
  score: number;
  why: (form: string) => string;
}
