import type { Diagnostic } from "../document/diagnostic.ts";
import type { Event } from "../event/event.ts";

/** A rule that documents are held to beyond being readable. One rule, one file, its test beside it. */
export interface Check {
  /** Permanent; the code of its diagnostics. */
  id: string;
  description: string;
  /** `strict` rules run under `check --strict` alone. */
  scope: "always" | "strict";
  run(document: CheckedDocument): Diagnostic[];
}

export interface CheckedDocument {
  file: string;
  text: string;
  event: Event;
  diagnostics: Diagnostic[];
}
