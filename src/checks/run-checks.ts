import type { Diagnostic } from "../document/diagnostic.ts";
import type { Check } from "./check.ts";
import type { CheckedDocument } from "./checked-document.ts";
import { CHECKS } from "./checks.ts";
import { verifyDocument, type Known, type VerifiedDocument } from "./verify-document.ts";

/**
 * Runs every rule over every document, those of the facts where facts are `known`. A rule that breaks is reported as a
 * fault of its own and stops no other.
 */
export function runChecks(
  documents: CheckedDocument[],
  { isStrict, known = null, checks = CHECKS }: Options,
): Diagnostic[] {
  return documents.flatMap((document) => {
    let verified: VerifiedDocument | null = null;
    const broken: Diagnostic[] = [];
    try {
      verified = known && verifyDocument(document, known);
    } catch (error) {
      broken.push(describeBreak(document, "facts", error));
    }
    const found = checks.flatMap((check) => {
      try {
        if (check.scope === "facts") return verified ? check.run(verified) : [];
        return check.scope === "always" || isStrict ? check.run(document) : [];
      } catch (error) {
        return [describeBreak(document, check.id, error)];
      }
    });
    return [...broken, ...found];
  });
}

function describeBreak({ file }: CheckedDocument, code: string, error: unknown): Diagnostic {
  const message = `The check ${code} broke: ${String(error)}.`;
  const hint = "Please report this with the document.";
  return { file, line: 1, column: 1, code, severity: "error", field: "document", message, hint };
}

interface Options {
  isStrict: boolean;
  known?: Known | null;
  checks?: readonly Check[];
}
