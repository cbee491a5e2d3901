import { writeFileWhole } from "./write-file-whole.ts";
import { fixDocument } from "../document/fix-document.ts";
import { CallError, type Command, type CommandArguments } from "./command.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { readDocuments } from "./read-documents.ts";

export const command: Command = {
  name: "fix",
  summary: "Rewrites event documents to the canonical form, each whole or not at all.",
  usage: "[DIR|FILE ...] | --stdout FILE",
  options: {
    stdout: { type: "boolean", help: "print the fixed text of one file and leave the file as it is" },
    facts: { type: "string", value: "DIR", help: "not in this version, which knows no facts yet" },
  },
  run: fix,
};

/** A document with an error is left as it is, its errors are printed, and the exit code is 1. */
async function fix({ positionals, values }: CommandArguments): Promise<number> {
  if (values.facts !== undefined) throw new CallError("--facts: this version knows no facts yet");
  if (values.stdout === true && positionals.length !== 1)
    throw new CallError("--stdout takes exactly one file");
  const { documents, diagnostics } = await readDocuments(positionals);
  if (values.stdout === true && documents.length !== 1)
    throw new CallError(`--stdout takes one event document, and ${positionals[0]} is none`);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const faulty = new Set(errors.map(({ file }) => file));
  let rewritten = 0;
  for (const { file, text } of documents) {
    const fixed = faulty.has(file) ? text : fixDocument(text, file).text;
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
