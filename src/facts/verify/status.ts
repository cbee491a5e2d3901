import type { Event } from "../../event/event.ts";
import type { EventFacts } from "../event-facts.ts";
import type { Verdict } from "./verdict.ts";

/** Whether the document says that a call has no code, where that is so, and only there. */
export function verifyStatus(event: Event, { status, syscall, source }: EventFacts): Verdict[] {
  const isStated = event.status === "unimplemented";
  if (!syscall && status === null) return [];
  if (!isStated && status === null) return [];
  return [
    {
      claim: "status",
      place: { field: "document", name: null },
      verdict: isStated === (status !== null) ? "agrees" : "differs",
      stated: event.status ?? "no status",
      fact: status ?? "implemented",
      source: syscall?.source ?? source,
    },
  ];
}
