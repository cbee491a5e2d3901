import { isEventName } from "../event/name.ts";
import type { Report } from "./source.ts";

/** Reports a stem that cannot be the name of an event. */
export function checkName(name: string, report: Report): void {
  if (isEventName(name)) return;
  const fixed = name
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .slice(0, 64);
  report("impossible-name", {
    field: "name",
    at: 0,
    message: `Unexpected file name ${JSON.stringify(name.slice(0, 80))}, expected 1 to 64 lower-case letters, digits and _ that no system reserves.`,
    hint:
      isEventName(fixed) && fixed !== name
        ? `Rename the file to ${fixed}.md.`
        : "Rename the file to the event's name.",
  });
}
