import { FAMILIES, LIBRARY_FUNCTIONS, MULTIPLEXERS, OTHER_NAMES, WRAPPERS } from "./known-names.ts";

/**
 * Says what a related name of a document stands for: events of this reference, or why it leads nowhere.
 * The rules follow how upstream's documents name things; an unresolved name is never an error.
 */
export function resolveRelated(name: string, events: ReadonlySet<string>): Resolution {
  const exact = resolveExactly(name, events);
  if (exact) return exact;
  if (/^SIG[A-Z0-9]+$/.test(name)) return { kind: "none", label: "signal, not an event" };
  const lower = name.toLowerCase();
  const operation = MULTIPLEXERS.find((call) => lower.startsWith(`${call}_`) && events.has(call));
  if (operation) return { kind: "event", events: [operation], label: "operation of" };
  if (LIBRARY_FUNCTIONS.has(name)) return { kind: "none", label: "library function, not an event" };
  if (KERNEL_FUNCTION.test(name)) return { kind: "none", label: "kernel function, not an event" };
  if (!/^\w+$/.test(name)) return { kind: "none", label: "not the name of an event" };
  return { kind: "none", label: "not in this reference" };
}

const ENTRY_PREFIX = /^(?:sys|ksys|__x64_sys|__ia32_sys|__arm64_sys|__se_sys|__do_sys|__NR|SYS)_/;
const KERNEL_FUNCTION = /^(?:_+|do_|ksys_|vfs_|kernel_|get_this_)\w+$/;

function resolveExactly(name: string, events: ReadonlySet<string>): Resolution | null {
  if (events.has(name)) return { kind: "event", events: [name], label: null };
  const entry = name.replace(ENTRY_PREFIX, "");
  if (entry !== name && events.has(entry))
    return { kind: "event", events: [entry], label: "kernel entry of" };
  const listed: [ReadonlyMap<string, readonly string[]>, string][] = [
    [WRAPPERS, "C library name of"],
    [FAMILIES, "family of"],
    [OTHER_NAMES, "other name of"],
  ];
  for (const [names, label] of listed) {
    const found = names.get(name)?.filter((target) => events.has(target)) ?? [];
    if (found.length > 0) return { kind: "event", events: found, label };
  }
  const base = name.toLowerCase().replace(/_time64$/, "");
  if (base !== name && events.has(base)) return { kind: "event", events: [base], label: "other name of" };
  return null;
}

export type Resolution =
  { kind: "event"; events: string[]; label: string | null } | { kind: "none"; label: string };
