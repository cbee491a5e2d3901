import { lstat, open, readdir, realpath, stat } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import { findDeadLinks, findTakenNames } from "./document/check-names.ts";
import { CODES, type Code } from "./document/codes.ts";
import type { Diagnostic } from "./document/diagnostic.ts";
import { LIMITS } from "./document/limits.ts";
import { emptyEvent, parseDocument } from "./document/parse-document.ts";
import { stemOf } from "./document/source.ts";
import type { Event } from "./event/event.ts";

/**
 * Reads the event documents of folders and files, one after the other, sorted by path whatever the locale. `file` is
 * the path as given, with what lies below it; `group` is the first folder below a given one. Files that are no event
 * documents are left out with a warning that names them. Throws where a given path does not exist.
 */
export async function readFolder(paths: string[]): Promise<ReadFolder> {
  const found: Found[] = [];
  for (const path of paths) found.push(...(await listFiles(path)));
  const unique = [...new Map(found.map((entry) => [entry.file, entry])).values()].toSorted(byFile);
  const documents: ReadFile[] = [];
  const refused: { file: string; event: Event }[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const entry of unique) {
    const fault = entry.fault ?? leftOut(entry);
    if (fault) diagnostics.push(diagnosticOf(entry.file, fault));
    if (fault?.code === "unsupported-file")
      refused.push({ file: entry.file, event: emptyEvent(stemOf(entry.file)) });
    if (fault) continue;
    if (/\.md$/i.test(entry.file)) documents.push(await readFile(entry));
  }
  for (const document of documents) diagnostics.push(...document.diagnostics);
  for (const diagnostic of [...findTakenNames([...documents, ...refused]), ...findDeadLinks(documents)]) {
    diagnostics.push(diagnostic);
    documents.find(({ file }) => file === diagnostic.file)?.diagnostics.push(diagnostic);
  }
  return {
    documents: documents.map(({ links: _, ...document }) => document),
    diagnostics: diagnostics.toSorted(byFile),
  };
}

async function readFile({ file, path, group }: Found): Promise<ReadFile> {
  const read = await readText(file);
  const { event, diagnostics, links } = parseDocument(read.text, file);
  if (!read.fault) return { file, path, text: read.text, group, event, diagnostics, links };
  return { file, path, text: "", group, event, diagnostics: [diagnosticOf(file, read.fault)], links: [] };
}

/** The text of a file, read no further than a document may be long; invalid UTF-8 is found before it is decoded. */
async function readText(file: string): Promise<{ text: string; fault?: Fault }> {
  try {
    const handle = await open(file);
    try {
      const { size } = await handle.stat();
      const buffer = Buffer.alloc(Math.min(size, LIMITS.bytes + 1));
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
      return decode(buffer.subarray(0, bytesRead), size);
    } finally {
      await handle.close();
    }
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? "unknown reason";
    return {
      text: "",
      fault: {
        code: "unreadable-file",
        message: `Unreadable file: ${reason}.`,
        hint: "Make the file readable.",
      },
    };
  }
}

function decode(bytes: Buffer, size: number): { text: string; fault?: Fault } {
  if (size > LIMITS.bytes) {
    const message = `Unexpected ${size} bytes, expected at most ${LIMITS.bytes}.`;
    return {
      text: "",
      fault: { code: "too-large", message, hint: `Shorten the document to ${LIMITS.bytes} bytes.` },
    };
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    const { line, column } = findInvalidByte(bytes);
    const message = "Unexpected bytes that are not UTF-8.";
    return {
      text: "",
      fault: { code: "invalid-utf8", message, hint: "Save the file as UTF-8.", line, column },
    };
  }
}

/** The place of the first byte that does not decode: the replacement character that stands for it in a lenient reading. */
function findInvalidByte(bytes: Buffer): { line: number; column: number } {
  const before = bytes.toString("utf8").split("\uFFFD", 1)[0] ?? "";
  const lines = before.split(/\r\n?|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** Files of a folder, at any depth; folders and files whose name starts with a dot are not looked at. */
async function listFiles(path: string): Promise<Found[]> {
  const stats = await stat(path);
  if (!stats.isDirectory())
    return [
      { file: path, path: basename(path), group: null, isGiven: true, ...(stats.isFile() ? {} : NO_FILE) },
    ];
  const root = await realpath(path);
  const found: Found[] = [];
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  for (const entry of entries) {
    const file = join(entry.parentPath, entry.name);
    const below = relative(path, file).split(sep);
    if (below.some((part) => part.startsWith("."))) continue;
    const group = below.length > 1 ? (below[0] ?? null) : null;
    if (entry.isFile()) found.push({ file, path: below.join("/"), group });
    else if (entry.isSymbolicLink())
      found.push({ file, path: below.join("/"), group, ...(await checkLink(file, root)) });
  }
  return found;
}

/** A link to a file inside the folder is that file again; every other link is refused. */
async function checkLink(file: string, root: string): Promise<{ fault?: Fault }> {
  const target = await realpath(file).catch(() => undefined);
  const isInside = target?.startsWith(root + sep) === true;
  if (isInside && (await lstat(target)).isFile()) return {};
  const what =
    target === undefined ? "that leads nowhere" : isInside ? "to a folder" : "that leads out of the folder";
  return {
    fault: {
      code: "outside-folder",
      message: `Unexpected symbolic link ${what}.`,
      hint: "Put the document itself there.",
    },
  };
}

function leftOut({ file, isGiven }: Found): Fault | undefined {
  const name = file.split(sep).at(-1) ?? file;
  if (/\.mdx$/i.test(name)) {
    const message = `Unexpected ${JSON.stringify(name)}: .mdx files can run code, expected .md.`;
    return {
      code: "unsupported-file",
      message,
      hint: `Rename it to ${JSON.stringify(name.replace(/\.mdx$/i, ".md"))} and write plain Markdown.`,
    };
  }
  if (isGiven && !/\.md$/i.test(name)) {
    const message = `Left out ${JSON.stringify(name)}: it is no .md file.`;
    return { code: "not-an-event", message, hint: "Name a folder or .md files." };
  }
  if (isGiven || !OVERVIEWS.has(name.toLowerCase())) return undefined;
  const message = `Left out ${JSON.stringify(name)}: it is an overview and no event document.`;
  return { code: "not-an-event", message, hint: "Move it out of the folder, or rename it to its event." };
}

function diagnosticOf(file: string, { code, message, hint, line = 1, column = 1 }: Fault): Diagnostic {
  const field = code === "unsupported-file" || code === "not-an-event" ? "name" : "document";
  return { file, line, column, code, severity: CODES[code].severity, field, message, hint };
}

/** By code units, so that no locale can change the order. */
function byFile(a: { file: string }, b: { file: string }): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}

/** A pipe or a device has no end that can be waited for. */
const NO_FILE: { fault: Fault } = {
  fault: {
    code: "unreadable-file",
    message: "Unreadable: it is neither a file nor a folder.",
    hint: "Name a file or a folder.",
  },
};

/** Overviews and templates that real trees hold beside their events. */
const OVERVIEWS = new Set(["index.md", "readme.md", "format.md"]);

interface Found {
  file: string;
  path: string;
  group: string | null;
  /** Named on the command line itself. */
  isGiven?: boolean;
  fault?: Fault;
}

interface Fault {
  code: Code;
  message: string;
  hint: string;
  line?: number;
  column?: number;
}

interface ReadFile extends EventDocument {
  links: { name: string; line: number; column: number }[];
}

/** A document as it was read. */
export interface EventDocument {
  file: string;
  /** Below the folder, with slashes on every system. */
  path: string;
  text: string;
  group: string | null;
  event: Event;
  diagnostics: Diagnostic[];
}

export interface ReadFolder {
  documents: EventDocument[];
  diagnostics: Diagnostic[];
}
