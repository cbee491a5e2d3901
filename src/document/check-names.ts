import type { Event } from "../event/event.ts";
import { CODES } from "./codes.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { stemOf } from "./source.ts";

/**
 * Reports each name that two documents claim, by their files or by an alias, whatever the case, the ending or the
 * folder. Each of the two gets a diagnostic that names the other.
 */
export function findTakenNames(documents: NamedDocument[]): Diagnostic[] {
  const claims = documents.flatMap(({ file, event }) =>
    [stemOf(file), ...event.aliases].map((name) => ({ name: foldName(name), file })),
  );
  const owners = Map.groupBy(claims, ({ name }) => name);
  return [...owners.values()].flatMap((group) => {
    if (group.length < 2) return [];
    return group.map(({ name, file }, index) => {
      const other = group[index === 0 ? 1 : 0]?.file ?? file;
      const message = `Unexpected name ${JSON.stringify(name)}, which ${JSON.stringify(other)} has too, expected each name once.`;
      return at(file, {
        code: "name-taken",
        field: "name",
        message,
        hint: "Rename or remove one of the two; case, ending and folder do not tell them apart.",
      });
    });
  });
}

/** Reports links to documents that are not there. */
export function findDeadLinks(documents: LinkingDocument[]): Diagnostic[] {
  const names = new Set(documents.flatMap(({ event }) => [event.name, ...event.aliases]));
  return documents.flatMap(({ file, links }) =>
    links
      .filter(({ name }) => !names.has(name))
      .map(({ name, line, column }) => {
        const message = `Unexpected link to ${JSON.stringify(`${name}.md`)}, which is not there; it is shown as text.`;
        const hint = "Correct the name, or write it in backticks without a link.";
        return { ...at(file, { code: "dead-link", field: "document", message, hint }), line, column };
      }),
  );
}

function foldName(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}

function at(
  file: string,
  fault: Pick<Diagnostic, "field" | "message" | "hint"> & { code: keyof typeof CODES },
): Diagnostic {
  return { file, line: 1, column: 1, severity: CODES[fault.code].severity, ...fault };
}

interface NamedDocument {
  file: string;
  event: Event;
}

interface LinkingDocument extends NamedDocument {
  links: { name: string; line: number; column: number }[];
}
