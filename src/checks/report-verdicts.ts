import type { Diagnostic, Severity } from "../document/diagnostic.ts";
import type { FactSource } from "../facts/event-facts.ts";
import type { Claim, Verdict } from "../facts/verify/verdict.ts";
import type { VerifiedDocument } from "./verify-document.ts";

/** A diagnostic for each verdict of a claim that differs, at the statement it is about. `say` tells what and what instead. */
export function reportVerdicts(
  document: VerifiedDocument,
  { id, severity, claim }: Reported,
  say: (verdict: Verdict) => Said,
): Diagnostic[] {
  const met = new Map<string | null, number>();
  const judged = document.verdicts.filter((verdict) => verdict.claim === claim);
  return judged.flatMap((verdict) => {
    const { field, name } = verdict.place;
    const nth = met.get(name) ?? 0;
    met.set(name, nth + 1);
    if (verdict.verdict !== "differs") return [];
    const { at, ...said } = say(verdict);
    const place = at ?? document.places.find(field, name, nth);
    return [{ file: document.file, ...place, code: id, severity, field, ...said }];
  });
}

/** ` (Linux 6.12.117 mm/mremap.c:933)`, or nothing where no source is known. */
export function citeSource(source: FactSource | null): string {
  if (!source) return "";
  const version = /^[0-9a-f]{40}$/.test(source.version) ? source.version.slice(0, 7) : source.version;
  const place = source.file === null ? "" : ` ${source.file}${source.line === null ? "" : `:${source.line}`}`;
  return ` (${source.name} ${version}${place})`;
}

interface Reported {
  id: string;
  severity: Severity;
  claim: Claim;
}

interface Said {
  message: string;
  hint: string;
  at?: Pick<Diagnostic, "line" | "column">;
}
