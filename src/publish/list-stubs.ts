import { eventPath } from "../event/addresses.ts";

/**
 * Former addresses and where they lead now: the events' pages of upstream's own site, the aliases that documents
 * state, and pages that the ledger says have moved. An address that is a page itself is no stub.
 */
export function listStubs(events: readonly Named[], movedPages: ReadonlyMap<string, string>): Stub[] {
  const stubs = new Map<string, string>();
  for (const { name, aliases } of events) {
    stubs.set(`/docs/events/builtin/syscalls/${name}/`, eventPath(name));
    for (const alias of aliases) stubs.set(eventPath(alias), eventPath(name));
  }
  for (const [from, to] of movedPages) if (from.endsWith("/")) stubs.set(from, to);
  for (const { name } of events) stubs.delete(eventPath(name));
  return [...stubs].map(([from, to]) => ({ from, to }));
}

interface Named {
  name: string;
  aliases: readonly string[];
}

export interface Stub {
  /** Paths without base. */
  from: string;
  to: string;
}
