import { runChecks } from "../checks/run-checks.ts";
import type { Diagnostic } from "../document/diagnostic.ts";
import { CallError, type Command, type CommandArguments } from "./command.ts";
import { isDiagnosticFormat, printDiagnostics, type DiagnosticFormat } from "./print-diagnostics.ts";
import { readDocuments } from "./read-documents.ts";

export const command: Command = {
  name: "check",
  summary: "Reports every fault of event documents, with its place and how to mend it.",
  usage: "[DIR|FILE ...]",
  options: {
    format: { type: "string", value: "FORMAT", help: "text (the default), json or github" },
    facts: { type: "string", value: "DIR|none", help: "none: this version knows no facts yet" },
    strict: { type: "boolean", help: "hold the documents to the canonical form; warnings count as errors" },
  },
  run: check,
};

async function check({ positionals, values }: CommandArguments): Promise<number> {
  const format = readFormat(values.format);
  if (values.facts !== undefined && values.facts !== "none") {
    throw new CallError("--facts takes none only: this version knows no facts yet");
  }
  const isStrict = values.strict === true;
  const { documents, diagnostics } = await readDocuments(positionals);
  const all = [...diagnostics, ...runChecks(documents, { isStrict })].map((diagnostic) =>
    isStrict ? harden(diagnostic) : diagnostic,
  );
  printDiagnostics(all, format);
  const isFaulty = all.some(({ severity }) => severity === "error");
  if (format === "text" && !isFaulty)
    process.stderr.write(`${documents.length} document${documents.length === 1 ? "" : "s"} without errors\n`);
  return isFaulty ? 1 : 0;
}

function harden(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.severity === "warning" ? { ...diagnostic, severity: "error" } : diagnostic;
}

function readFormat(word: unknown): DiagnosticFormat {
  if (word === undefined) return "text";
  if (isDiagnosticFormat(word)) return word;
  throw new CallError(`--format takes text, json or github, not ${JSON.stringify(word)}`);
}
