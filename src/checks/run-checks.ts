import type { Diagnostic } from "../document/diagnostic.ts";
import { canonicalForm } from "./canonical-form.ts";
import type { Check, CheckedDocument } from "./check.ts";

/** Runs every rule over every document. A rule that breaks is reported as a fault of its own and stops no other. */
export function runChecks(documents: CheckedDocument[], { isStrict }: { isStrict: boolean }): Diagnostic[] {
  const checks = CHECKS.filter(({ scope }) => scope === "always" || isStrict);
  return documents.flatMap((document) => checks.flatMap((check) => runOne(check, document)));
}

const CHECKS: Check[] = [canonicalForm];

function runOne(check: Check, document: CheckedDocument): Diagnostic[] {
  try {
    return check.run(document);
  } catch (error) {
    const message = `The check ${check.id} broke: ${String(error)}.`;
    const hint = "Please report this with the document.";
    return [
      {
        file: document.file,
        line: 1,
        column: 1,
        code: check.id,
        severity: "error",
        field: "document",
        message,
        hint,
      },
    ];
  }
}
