import type { Diagnostic } from "../document/diagnostic.ts";
import type { Event } from "../event/event.ts";

/** A document as it was read, with what reading it found. */
export interface CheckedDocument {
  file: string;
  text: string;
  event: Event;
  diagnostics: Diagnostic[];
}
