import type { Diagnostic, Severity } from "../document/diagnostic.ts";
import type { CheckedDocument } from "./checked-document.ts";
import type { VerifiedDocument } from "./verify-document.ts";

/** A rule that documents are held to beyond being readable. One rule, one file, its examples or its test beside it. */
export type Check = FormCheck | FactCheck;

/** A rule of form; `strict` ones run under `check --strict` alone. */
export interface FormCheck {
  /** Permanent; the code of its diagnostics. */
  id: string;
  description: string;
  scope: "always" | "strict";
  run(document: CheckedDocument): Diagnostic[];
}

/** A rule that holds a document against the facts; runs where there are facts. */
export interface FactCheck {
  id: string;
  description: string;
  severity: Severity;
  scope: "facts";
  run(document: VerifiedDocument): Diagnostic[];
  /** Documents that the rule accepts and ones that it does not: its documentation, and its tests. */
  examples: { ok: Example[]; notOk: Refused[] };
}

/** The part of a document that matters to a rule. */
export interface Example {
  /** The event it is about. */
  name: string;
  text: string;
}

export interface Refused extends Example {
  line: number;
  column: number;
  /** What the message and the hint say. */
  message: string;
  hint: string;
}
