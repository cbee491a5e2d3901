import { argumentId, eventPath, hookId } from "../../event/addresses.ts";
import type { LoadedEvent } from "../index/read-events.ts";
import type { HitKind, Result } from "../result.ts";

/** An empty collection; of several hits on an event it keeps the best. */
export function collectHits(): Hits {
  const byEvent = new Map<LoadedEvent, Hit>();
  return {
    byEvent,
    add(event, hit) {
      const known = byEvent.get(event);
      if (!known || known.score < hit.score) byEvent.set(event, hit);
    },
  };
}

/** The hits as results, best first; what scores alike in the order of how likely it is meant, then of names. */
export function listResults({ byEvent }: Hits): Result[] {
  return [...byEvent]
    .toSorted(([a, hit], [b, other]) => other.score - hit.score || b.weight - a.weight || a.place - b.place)
    .map(([event, hit]) => toResult(event, hit));
}

function toResult({ name }: LoadedEvent, { score, kind, why, argument, hook }: Hit): Result {
  const place = argument !== undefined ? argumentId(argument) : hook !== undefined ? hookId(hook) : null;
  return {
    name,
    url: eventPath(name) + (place === null ? "" : `#${place}`),
    why,
    kind,
    score: Math.round(score * 100) / 100,
    ...(argument !== undefined && { argument }),
    ...(hook !== undefined && { hook }),
  };
}

export interface Hits {
  byEvent: ReadonlyMap<LoadedEvent, Hit>;
  add(event: LoadedEvent, hit: Hit): void;
}

export interface Hit {
  score: number;
  kind: HitKind;
  /** Why it is there, in words for a reader. */
  why: string;
  /** The argument that the hit is in. */
  argument?: string;
  /** The symbol of the hook that the hit is in. */
  hook?: string;
}
