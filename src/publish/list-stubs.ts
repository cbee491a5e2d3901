import { eventPath } from "../event/addresses.ts";

/**
 * Former addresses and where they lead now: the events' pages of upstream's own site, the aliases that documents
 * state, and pages that the ledger says have moved. An address that is a page itself is no stub.
 */
export function listStubs(events: readonly Named[], movedPages: ReadonlyMap<string, string>): Stub[] {
  const stubs = new Map<string, string>();
  for (const { name, aliases, sets } of events) {
    // Upstream kept syscalls in one folder, and the others in three that nothing tells apart.
    const isOther = sets.length > 0 && !sets.includes("syscalls");
    for (const folder of isOther ? FORMER_FOLDERS : [FORMER_FOLDERS[0]])
      stubs.set(`/docs/events/builtin/${folder}/${name}/`, eventPath(name));
    for (const alias of aliases) stubs.set(eventPath(alias), eventPath(name));
  }
  for (const [from, to] of movedPages) if (from.endsWith("/")) stubs.set(from, to);
  for (const { name } of events) stubs.delete(eventPath(name));
  return [...stubs].map(([from, to]) => ({ from, to }));
}

const FORMER_FOLDERS = ["syscalls", "extra", "network", "signatures"] as const;

interface Named {
  name: string;
  aliases: readonly string[];
  /** Tracee's event sets; none where nothing is known of the event. */
  sets: readonly string[];
}

export interface Stub {
  /** Paths without base. */
  from: string;
  to: string;
}
