/** Every public address ever published and where the moved ones went. Paths are without base. */
export interface Ledger {
  /** Path of each page or file, with the ids that stand on it. */
  pages: Map<string, Set<string>>;
  /** Former path of a page or file to its present one. */
  movedPages: Map<string, string>;
  /** Path of a page to its former ids, each with its present one. */
  movedIds: Map<string, Map<string, string>>;
}

/** The ledger's text is not in its form; the message has one line a fault, each with `file:line:column`. */
export class LedgerError extends Error {}

/**
 * Reads `permalinks.txt`: a line a page (`/events/mmap/ arg-addr arg-length`), and lines for what has moved
 * (`/old/ -> /new/`, `/events/mmap/#old -> #new`). Throws a LedgerError that names every line at fault.
 */
export function parseLedger(text: string, file = "permalinks.txt"): Ledger {
  const ledger: Ledger = { pages: new Map(), movedPages: new Map(), movedIds: new Map() };
  const faults: string[] = [];
  const lineOf = new Map<string, number>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line === "") continue;
    const fault = line.includes(" -> ") ? readAlias(line, ledger) : readPage(line, ledger);
    if (fault) faults.push(`${file}:${index + 1}:${fault.column} ${fault.message}`);
    else lineOf.set(line, index + 1);
  }
  for (const { alias, message } of findContradictions(ledger)) {
    faults.push(`${file}:${lineOf.get(alias) ?? 1}:1 ${message}`);
  }
  if (faults.length > 0) throw new LedgerError(faults.join("\n"));
  return ledger;
}

/** The canonical text: sorted by code unit, one line a page or alias, a newline at the end. */
export function formatLedger({ pages, movedPages, movedIds }: Ledger): string {
  const lines: [key: string, line: string][] = [];
  for (const [path, ids] of pages) lines.push([path, [path, ...[...ids].sort()].join(" ")]);
  for (const [from, to] of movedPages) lines.push([from, pageAlias(from, to)]);
  for (const [path, moves] of movedIds) {
    for (const [from, to] of moves) lines.push([`${path}#${from}`, idAlias(path, from, to)]);
  }
  return lines
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, line]) => `${line}\n`)
    .join("");
}

/** Aliases that lead to aliases or to what the ledger does not know, and addresses that are an alias and a page at once. */
export function findContradictions({ pages, movedPages, movedIds }: Ledger): Contradiction[] {
  const found: Contradiction[] = [];
  for (const [from, to] of movedPages) {
    const alias = pageAlias(from, to);
    if (pages.has(from))
      found.push({ alias, message: `Unexpected alias of ${from}, which is a page itself` });
    if (movedPages.has(to))
      found.push({ alias, message: `Unexpected alias to ${to}, which is an alias itself` });
    else if (!pages.has(to))
      found.push({ alias, message: `Unexpected alias to ${to}, which the ledger does not have` });
  }
  for (const [path, moves] of movedIds) {
    const ids = pages.get(path);
    for (const [from, to] of moves) {
      const alias = idAlias(path, from, to);
      if (ids?.has(from))
        found.push({ alias, message: `Unexpected alias of #${from}, which is an id itself` });
      if (moves.has(to))
        found.push({ alias, message: `Unexpected alias to #${to}, which is an alias itself` });
      else if (!ids?.has(to))
        found.push({ alias, message: `Unexpected alias to #${to}, which the ledger does not have` });
    }
  }
  return found;
}

function pageAlias(from: string, to: string): string {
  return `${from} -> ${to}`;
}

function idAlias(path: string, from: string, to: string): string {
  return `${path}#${from} -> #${to}`;
}

const PATH = /^\/[^\s#?]*$/;
const PAGE_ALIAS = /^(\/[^\s#?]*) -> (\/[^\s#?]*)$/;
const ID_ALIAS = /^(\/[^\s#?]*)#(\S+) -> #(\S+)$/;

function readPage(line: string, { pages }: Ledger): Fault | null {
  const [path = "", ...ids] = line.split(" ");
  if (!PATH.test(path))
    return { column: 1, message: "Unexpected text, expected a path such as /events/mmap/" };
  if (pages.has(path))
    return { column: 1, message: `Unexpected second line of ${path}, expected one line a page` };
  const wrong = ids.findIndex((id, index) => !/^\S+$/.test(id) || ids.indexOf(id) < index);
  if (wrong >= 0) {
    const column = [path, ...ids.slice(0, wrong)].join(" ").length + 2;
    const found = /^\S+$/.test(ids[wrong] ?? "") ? `second ${ids[wrong]}` : "white space";
    return { column, message: `Unexpected ${found}, expected each id once, one blank between them` };
  }
  pages.set(path, new Set(ids));
  return null;
}

function readAlias(line: string, { movedPages, movedIds }: Ledger): Fault | null {
  const [, path, oldId, newId] = ID_ALIAS.exec(line) ?? [];
  if (path && oldId && newId) {
    const moves = movedIds.get(path) ?? new Map<string, string>();
    if (moves.has(oldId)) return { column: 1, message: `Unexpected second alias of ${path}#${oldId}` };
    movedIds.set(path, moves.set(oldId, newId));
    return null;
  }
  const [, from, to] = PAGE_ALIAS.exec(line) ?? [];
  if (!from || !to || from.endsWith("/") !== to.endsWith("/")) {
    return { column: 1, message: "Unexpected alias, expected /old/ -> /new/ or /page/#old -> #new" };
  }
  if (movedPages.has(from)) return { column: 1, message: `Unexpected second alias of ${from}` };
  movedPages.set(from, to);
  return null;
}

interface Contradiction {
  /** The alias's own line. */
  alias: string;
  message: string;
}

interface Fault {
  column: number;
  message: string;
}
