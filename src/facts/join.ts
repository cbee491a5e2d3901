import type { Directions } from "./directions.ts";
import type { EventFacts } from "./event-facts.ts";
import { joinArguments } from "./join-arguments.ts";
import { indexCalls, findSyscall } from "./join-syscall.ts";
import type { KernelFacts } from "./kernel-facts.ts";
import type { AttachPoint, TraceeEvent, TraceeFacts } from "./tracee-facts.ts";

/** Puts together what kernel and Tracee say of each event, in the order of Tracee's facts (by name). */
export function joinFacts(kernel: KernelFacts, tracee: TraceeFacts, directions: Directions): EventFacts[] {
  const calls = indexCalls(kernel);
  const points = new Map(tracee.attachPoints.map((point) => [point.handle, point]));
  const events = new Map(tracee.events.map((event) => [event.name, event]));
  const attachedBy = (attach: TraceeEvent["attach"]): EventFacts["attachPoints"] =>
    attach.flatMap(({ handle, required }) => {
      const point = points.get(handle);
      return point ? [{ ...point, required }] : [];
    });
  return tracee.events.map((event) => {
    const attachPoints = attachedBy(event.attach);
    const syscall = event.syscall ? findSyscall(event, calls) : null;
    const prototype = syscall?.implementation?.arguments ?? null;
    // Tracee marks chmod_common as a syscall too, which is a function of the kernel.
    const isSyscall = event.syscall && (syscall !== null || isRawSyscall(attachPoints));
    const isUnknownCall = isSyscall && syscall === null;
    return {
      ...describe(event),
      isSyscall,
      attachPoints,
      fallbacks: (event.fallbacks ?? []).flatMap(({ attach }) => attachedBy(attach)),
      inherited: requiredEvents(event, events).flatMap(({ attach }) => attachedBy(attach)),
      args: joinArguments(event, syscall, directions),
      syscall,
      status: isUnknownCall || syscall?.call.implementations.length === 0 ? "unimplemented" : null,
      arity:
        prototype && prototype.length !== event.args.length
          ? { kernel: prototype.length, tracee: event.args.length }
          : null,
      source: { name: "Tracee", version: tracee.source.version, file: event.file, line: event.line },
    };
  });
}

function describe(event: TraceeEvent): Omit<EventFacts, JoinedKeys> {
  const { name, key, ids, ids32, version, sets, returns } = event;
  return {
    name,
    key,
    ids,
    ids32,
    isInternal: event.internal,
    version,
    sets,
    returns,
    requires: event.events,
  };
}

/** Whether Tracee watches all syscalls and picks this one out, so that it can only be a syscall. */
function isRawSyscall(attachPoints: AttachPoint[]): boolean {
  return attachPoints.some(({ on }) => on === "raw_syscalls:sys_enter");
}

/** All events that an event is made from, directly or through others. */
function requiredEvents(event: TraceeEvent, events: ReadonlyMap<string, TraceeEvent>): TraceeEvent[] {
  const found = new Set<TraceeEvent>();
  const visit = (names: string[]): void => {
    for (const name of names) {
      const required = events.get(name);
      if (!required || required === event || found.has(required)) continue;
      found.add(required);
      visit(required.events);
    }
  };
  visit(event.events);
  return [...found];
}

type JoinedKeys =
  | "isSyscall"
  | "attachPoints"
  | "fallbacks"
  | "inherited"
  | "args"
  | "syscall"
  | "status"
  | "arity"
  | "source";
