/** A located problem of a document. `line` and `column` count from 1. */
export interface Diagnostic {
  /** As given on the command line. */
  file: string;
  line: number;
  column: number;
  /** Permanent, kebab-case. */
  code: string;
  severity: Severity;
  field: Field;
  /** What was found and what was expected. */
  message: string;
  /** What to write instead, with the fixed value where there is one. */
  hint: string;
}

export type Severity = "error" | "warning" | "notice";

export type Field =
  | "name"
  | "title"
  | "summary"
  | "args"
  | "args.name"
  | "args.type"
  | "args.tags"
  | "args.description"
  | "hooks"
  | "hooks.name"
  | "hooks.types"
  | "hooks.purpose"
  | "related"
  | "review"
  | "document";
