import { eventPath } from "../event/addresses.ts";
import type { CatalogEvent } from "./join-events.ts";

/**
 * Former addresses and where they lead now: the events' pages of upstream's own site, the aliases that documents
 * state, and pages that the ledger says have moved. An address that is a page itself is no stub.
 */
export function listStubs(events: readonly CatalogEvent[], movedPages: ReadonlyMap<string, string>): Stub[] {
  const stubs = new Map<string, string>();
  for (const { event } of events) {
    stubs.set(`/docs/events/builtin/syscalls/${event.name}/`, eventPath(event.name));
    for (const alias of event.aliases) stubs.set(eventPath(alias), eventPath(event.name));
  }
  for (const [from, to] of movedPages) if (from.endsWith("/")) stubs.set(from, to);
  for (const { event } of events) stubs.delete(eventPath(event.name));
  return [...stubs].map(([from, to]) => ({ from, to }));
}

export interface Stub {
  /** Paths without base. */
  from: string;
  to: string;
}
