import { realpathSync } from "node:fs";
import { applyExceptions, type Exception } from "../checks/exceptions.ts";
import { runChecks } from "../checks/run-checks.ts";
import type { Diagnostic } from "../document/diagnostic.ts";
import type { EventDocument } from "../read-folder.ts";
import { CallError, type Command, type CommandArguments } from "./command.ts";
import { loadKnown, type KnownFacts } from "./known-facts.ts";
import { OWN_EVENTS } from "./project.ts";
import { isDiagnosticFormat, printDiagnostics, type DiagnosticFormat } from "./print-diagnostics.ts";
import { readDocuments } from "./read-documents.ts";
import { isInside, readExceptions } from "./read-exceptions.ts";

export const command: Command = {
  name: "check",
  summary: "Reports every fault of event documents, with its place and how to mend it.",
  usage: "[DIR|FILE ...]",
  options: {
    format: { type: "string", value: "FORMAT", help: "text (the default), json or github" },
    facts: {
      type: "string",
      value: "DIR|none",
      help: "facts to hold the documents against, hookbook's own by default",
    },
    strict: { type: "boolean", help: "hold the documents to the canonical form; warnings count as errors" },
  },
  run: check,
};

async function check({ positionals, values }: CommandArguments): Promise<number> {
  const format = readFormat(values.format);
  const isStrict = values.strict === true;
  const facts = values.facts === "none" ? null : loadKnown(values.facts as string | undefined);
  const { documents, diagnostics } = await readDocuments(positionals);
  const checked = checkDocuments(documents, facts, isStrict);
  const excepted = facts ? except(positionals, documents, checked) : checked;
  const all = [...diagnostics, ...excepted].map((diagnostic) => (isStrict ? harden(diagnostic) : diagnostic));
  printDiagnostics(all.toSorted(byPlace), format);
  const isFaulty = all.some(({ severity }) => severity === "error");
  if (format === "text" && !isFaulty)
    process.stderr.write(`${documents.length} document${documents.length === 1 ? "" : "s"} without errors\n`);
  return isFaulty ? 1 : 0;
}

function checkDocuments(
  documents: EventDocument[],
  facts: KnownFacts | null,
  isStrict: boolean,
): Diagnostic[] {
  const names = new Set(documents.flatMap(({ event }) => [event.name, ...event.aliases]));
  const isOwn = (file: string): boolean => isInside(realpathSync(file), OWN_EVENTS);
  return runChecks(documents, { isStrict, known: facts && { ...facts, documents: names, isOwn } });
}

/** Leaves out the disagreements that are known; entries that are known of nothing are faults themselves. */
function except(positionals: string[], documents: EventDocument[], found: Diagnostic[]): Diagnostic[] {
  const files = readExceptions(positionals.length > 0 ? positionals : ["content/events"]);
  let rest = found;
  for (const { root, isWhole, entries, diagnostics } of files) {
    const own = documents.filter(({ file }) => isInside(realpathSync(file), root));
    const names = new Map(own.map(({ file, event }) => [file, event.name]));
    const present = new Set(names.values());
    const isChecked = ({ event }: Exception): boolean => isWhole || present.has(event);
    const named = rest.map((diagnostic) => ({ event: names.get(diagnostic.file) ?? "", diagnostic }));
    rest = [...applyExceptions(named, entries, isChecked), ...diagnostics];
  }
  return rest;
}

/** By file, as the documents are sorted, then by place. */
function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

function harden(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.severity === "warning" ? { ...diagnostic, severity: "error" } : diagnostic;
}

function readFormat(word: unknown): DiagnosticFormat {
  if (word === undefined) return "text";
  if (isDiagnosticFormat(word)) return word;
  throw new CallError(`--format takes text, json or github, not ${JSON.stringify(word)}`);
}
