import type { Event, Hook } from "../../event/event.ts";
import type { EventFacts, FactSource } from "../event-facts.ts";
import type { AttachPoint, AttachType } from "../tracee-facts.ts";
import type { Verdict } from "./verdict.ts";

/** Every hook that names a symbol against what Tracee attaches to, symbol and mechanism. */
export function verifyHooks(event: Event, facts: EventFacts): Verdict[] {
  const points = allPoints(facts);
  const fact = points.length > 0 ? listPoints(facts) : "";
  return event.hooks.map((hook) => {
    const named = findPoints(hook, facts);
    const isTrue =
      named.length > 0 && hook.types.every((type) => named.some((point) => isOfType(point, type)));
    const isJudged = hook.isSymbol && points.length > 0;
    const point = named[0] ?? points[0];
    return {
      claim: "hook",
      place: { field: "hooks.name", name: hook.name },
      verdict: isTrue ? "agrees" : isJudged ? "differs" : "unknown",
      stated: `${hook.name} (${hook.types.join(", ") || "unknown"})`,
      fact,
      source: point ? sourceOf(point, facts) : null,
    };
  });
}

/** What Tracee attaches to under the name of the hook; nothing where it is only claimed. */
export function findPoints(hook: Hook, facts: EventFacts): AttachPoint[] {
  return allPoints(facts).filter((point) => isNamed(hook, point, facts));
}

/** What a hook names, without the mechanism that may stand before it. */
export function symbolOf({ name }: Hook): string {
  return name.replace(/^(?:(?:raw_)?tracepoint|k(?:ret)?probe)[:/]/, "").replace("/", ":");
}

function allPoints({ attachPoints, fallbacks, inherited }: EventFacts): AttachPoint[] {
  return [...attachPoints, ...fallbacks, ...inherited];
}

/** `sys_mremap` by "tracepoint through sys_enter" is the common tracepoint of all syscalls, picked out for one. */
function isNamed(hook: Hook, point: AttachPoint, facts: EventFacts): boolean {
  const name = symbolOf(hook);
  if (name === point.on || name === point.on.replace(/^.*:/, "")) return true;
  if (!entriesOf(facts).includes(name)) return false;
  if (point.type === "syscall_enter" || point.type === "syscall_exit") return true;
  const way =
    point.on === "raw_syscalls:sys_enter"
      ? "sys_enter"
      : point.on === "raw_syscalls:sys_exit"
        ? "sys_exit"
        : null;
  return way !== null && (hook.stated ?? "").includes(way);
}

function entriesOf({ isSyscall, name, syscall }: EventFacts): string[] {
  if (!isSyscall) return [];
  return [`sys_${name}`, ...(syscall?.implementation ? [syscall.implementation.entry] : [])];
}

/** A raw tracepoint is the same place as the tracepoint; a syscall's enter and exit are where its function is probed. */
function isOfType(point: AttachPoint, stated: Hook["types"][number]): boolean {
  const also: Partial<Record<AttachType, string[]>> = {
    raw_tracepoint: ["tracepoint"],
    syscall_enter: ["kprobe", "tracepoint"],
    syscall_exit: ["kretprobe", "tracepoint"],
  };
  return stated === "unknown" || stated === point.type || (also[point.type]?.includes(stated) ?? false);
}

function listPoints(facts: EventFacts): string {
  const own = facts.attachPoints.length > 0 ? facts.attachPoints : facts.inherited;
  return [...new Set(own.map(({ on, type }) => `${on} (${type})`))].join(", ");
}

/** Tracee's definition of an attach point. */
export function sourceOf({ file, line }: AttachPoint, { source }: EventFacts): FactSource {
  return { name: "Tracee", version: source.version, file, line };
}
