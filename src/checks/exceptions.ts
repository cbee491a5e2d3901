import { z } from "zod";
import { isScalar, isMap, LineCounter, parseDocument, type Document, type Node } from "yaml";
import type { Diagnostic } from "../document/diagnostic.ts";
import { nearestOf } from "../event/edit-distance.ts";

/**
 * Reads a file of known disagreements, an array of { event, code, reason }. A fault is a diagnostic with its place; then
 * nothing is excepted. `codes` are the rules that may be.
 */
export function parseExceptions(text: string, file: string, codes: readonly string[]): ReadExceptions {
  const counter = new LineCounter();
  const fault = (offset: number, message: string): Diagnostic => {
    const { line, col } = counter.linePos(offset);
    return reportAt({ file, line: Math.max(1, line), column: Math.max(1, col) }, "exception-form", {
      message,
      hint: "Write an array of entries { event, code, reason }, each with its reason.",
    });
  };
  const document = parseDocument(text, { lineCounter: counter, schema: "json", version: "1.2" });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const at = Number(/at position (\d+)/.exec(message)?.[1] ?? document.errors[0]?.pos[0] ?? text.length);
    return { entries: [], diagnostics: [fault(at, `Unexpected content, expected JSON: ${message}.`)] };
  }
  const { data, error } = schemaOf(codes).safeParse(value);
  if (!data) {
    const diagnostics = error.issues
      .slice(0, SHOWN)
      .map((issue) => fault(offsetOf(document, issue), `${[...issue.path, issue.message].join(": ")}.`));
    return { entries: [], diagnostics };
  }
  const entries = data.map((entry, index) => {
    const { line, col } = counter.linePos(offsetOf(document, { path: [index] }));
    return { ...entry, file, line, column: col };
  });
  return { entries, diagnostics: [] };
}

/**
 * Leaves out what is excepted, and reports each entry that excepts nothing. `isChecked` tells whether a rule was run on
 * an event; an entry for another one is neither used nor unused.
 */
export function applyExceptions(
  diagnostics: readonly NamedDiagnostic[],
  entries: readonly Exception[],
  isChecked: (entry: Exception) => boolean,
): Diagnostic[] {
  const used = new Set<Exception>();
  const kept = diagnostics.filter(({ event, diagnostic }) => {
    const entry = entries.find(
      (candidate) => candidate.event === event && candidate.code === diagnostic.code && isChecked(candidate),
    );
    if (entry) used.add(entry);
    return !entry;
  });
  const unused = entries.filter((entry) => !used.has(entry) && isChecked(entry));
  return [...kept.map(({ diagnostic }) => diagnostic), ...unused.map(reportUnused)];
}

function reportUnused({ event, code, ...place }: Exception): Diagnostic {
  return reportAt(place, "exception-unused", {
    message: `Unexpected exception from ${code} for ${JSON.stringify(event)}: nothing is found there.`,
    hint: "Remove the entry.",
  });
}

function reportAt(
  { file, line, column }: Pick<Diagnostic, "file" | "line" | "column">,
  code: string,
  said: Pick<Diagnostic, "message" | "hint">,
): Diagnostic {
  return { file, line, column, code, severity: "error", field: "document", ...said };
}

function schemaOf(codes: readonly string[]): z.ZodType<Pick<Exception, "event" | "code" | "reason">[]> {
  const code = z.string().superRefine((word, context) => {
    if (codes.includes(word)) return;
    const near = nearestOf(word, codes, 3);
    const other = near ? `did you mean ${near}?` : `expected one of ${codes.join(", ")}`;
    context.addIssue(`Unexpected code ${JSON.stringify(word)}, ${other}`);
  });
  const reason = z.string().trim().min(1, "Found no reason, expected a sentence");
  return z.array(z.strictObject({ event: z.string().min(1), code, reason }));
}

/** Where a fault is: at the unknown key, else at the value, else at what should have held it. */
function offsetOf(document: Document, { path, keys }: { path: PropertyKey[]; keys?: string[] }): number {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as Node | undefined;
    if (!node?.range) continue;
    const pair = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && key.value === keys?.[0])
      : undefined;
    return isScalar(pair?.key) ? (pair.key.range?.[0] ?? node.range[0]) : node.range[0];
  }
  return 0;
}

const SHOWN = 10;

export interface Exception {
  event: string;
  code: string;
  reason: string;
  file: string;
  line: number;
  column: number;
}

export interface ReadExceptions {
  entries: Exception[];
  diagnostics: Diagnostic[];
}

/** A diagnostic with the event whose document it is about. */
export interface NamedDiagnostic {
  event: string;
  diagnostic: Diagnostic;
}
