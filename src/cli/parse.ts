import type { Diagnostic } from "../document/diagnostic.ts";
import { emptyEvent } from "../document/parse-document.ts";
import { stemOf } from "../document/source.ts";
import type { Event } from "../event/event.ts";
import type { ReadFolder } from "../read-folder.ts";
import type { Command } from "./command.ts";
import { readDocuments } from "./read-documents.ts";

export const command: Command = {
  name: "parse",
  summary: "Prints what event documents state, as JSON.",
  usage: "[DIR|FILE ...]",
  options: {},
  async run({ positionals }) {
    process.stdout.write(formatRecords(await readDocuments(positionals)));
    return 0;
  },
};

/** One JSON record for each document, sorted by path; a file that was refused has an empty one with its diagnostics. */
export function formatRecords({ documents, diagnostics }: ReadFolder): string {
  const read = new Set(documents.map(({ file }) => file));
  const refused = diagnostics.filter(({ file, severity }) => severity === "error" && !read.has(file));
  const records = [
    ...documents.map(({ file, event, diagnostics: own }) => ({ file, record: toRecord(event, own) })),
    ...refused.map((diagnostic) => ({
      file: diagnostic.file,
      record: toRecord(emptyEvent(stemOf(diagnostic.file)), [diagnostic]),
    })),
  ].toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  return `[${records.map(({ record }) => `\n${JSON.stringify(record)}`).join(",")}\n]\n`;
}

/** The fields of the contract, in its order. */
function toRecord({ name, summary, args, hooks, related, review }: Event, diagnostics: Diagnostic[]): object {
  return {
    name,
    summary,
    args,
    hooks: hooks.map(({ name: symbol, types, purpose }) => ({ name: symbol, types, purpose })),
    related: related.map((entry) => entry.name),
    review: review.level,
    diagnostics,
  };
}
