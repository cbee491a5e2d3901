import { readFolder, type EventDocument } from "../read-folder.ts";
import { printDiagnostics } from "./print-diagnostics.ts";

/**
 * The event documents of the folder, as given on the command line. Null where the documents
 * have errors (in strict reading, warnings too), all of which have then been printed.
 */
export async function readEvents(dir: string, isStrict: boolean): Promise<EventDocument[] | null> {
  const { documents, diagnostics } = await readFolder([dir]);
  const stopping = diagnostics.filter(
    ({ severity }) => severity === "error" || (isStrict && severity === "warning"),
  );
  printDiagnostics(stopping);
  if (stopping.length > 0) return null;
  if (documents.length === 0) {
    process.stderr.write(`${dir} holds no event documents: files NAME.md, one for each event\n`);
    return null;
  }
  const warnings = diagnostics.filter(({ severity }) => severity === "warning").length;
  if (warnings > 0)
    process.stderr.write(`warnings in the documents: ${warnings}; \`hookbook check ${dir}\` shows them\n`);
  return documents;
}
