import { listCorrections } from "../checks/list-corrections.ts";
import { correctArguments } from "../document/correct-arguments.ts";
import { fixDocument } from "../document/fix-document.ts";
import type { EventDocument } from "../read-folder.ts";
import { CallError, type Command, type CommandArguments } from "./command.ts";
import { loadKnown, type KnownFacts } from "./known-facts.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { readDocuments } from "./read-documents.ts";
import { writeFileWhole } from "./write-file-whole.ts";

export const command: Command = {
  name: "fix",
  summary: "Rewrites event documents to the canonical form, each whole or not at all.",
  usage: "[DIR|FILE ...] | --stdout FILE",
  options: {
    stdout: { type: "boolean", help: "print the fixed text of one file and leave the file as it is" },
    facts: { type: "string", value: "DIR", help: "correct tags and types by the facts in DIR too" },
  },
  run: fix,
};

/** A document with an error is left as it is, its errors are printed, and the exit code is 1. */
async function fix({ positionals, values }: CommandArguments): Promise<number> {
  const facts = typeof values.facts === "string" ? loadKnown(values.facts) : null;
  if (values.stdout === true && positionals.length !== 1)
    throw new CallError("--stdout takes exactly one file");
  const { documents, diagnostics } = await readDocuments(positionals);
  if (values.stdout === true && documents.length !== 1)
    throw new CallError(`--stdout takes one event document, and ${positionals[0]} is none`);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const faulty = new Set(errors.map(({ file }) => file));
  let rewritten = 0;
  for (const document of documents) {
    const { file, text } = document;
    const fixed = faulty.has(file) ? text : fixText(document, facts);
    if (values.stdout === true) process.stdout.write(fixed);
    else if (fixed !== text) {
      await writeFileWhole(file, fixed);
      rewritten++;
    }
  }
  printDiagnostics(errors);
  if (values.stdout !== true)
    process.stderr.write(
      `rewrote ${rewritten} of ${documents.length} document${documents.length === 1 ? "" : "s"}\n`,
    );
  return errors.length > 0 ? 1 : 0;
}

/** The canonical form; with facts, what has one right answer is put right in it. */
function fixText({ file, text, event }: EventDocument, facts: KnownFacts | null): string {
  const fixed = fixDocument(text, file).text;
  const known = facts?.events.get(event.name);
  return known ? correctArguments(fixed, file, listCorrections(event, known)) : fixed;
}
