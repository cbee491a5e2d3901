import { escapeControls } from "../document/characters.ts";
import type { Diagnostic, Severity } from "../document/diagnostic.ts";

/** Prints diagnostics: as text on stderr; JSON and GitHub's workflow commands are data and go to stdout. */
export function printDiagnostics(diagnostics: Diagnostic[], format: DiagnosticFormat = "text"): void {
  const stream = format === "text" ? process.stderr : process.stdout;
  stream.write(FORMATS[format](diagnostics));
}

/** One line `file:line:col code message` and one with severity and hint for each, and a count; nothing where all is well. */
export function formatText(diagnostics: Diagnostic[]): string {
  const lines = diagnostics.flatMap(({ file, line, column, code, severity, message, hint }) => [
    `${file}:${line}:${column} ${code} ${message}`,
    `    ${severity}: ${hint}`,
  ]);
  if (diagnostics.length > 0) lines.push(countSeverities(diagnostics));
  return lines.map((line) => `${shorten(escapeControls(line))}\n`).join("");
}

/** A JSON array of the diagnostics as they are. */
export function formatJson(diagnostics: Diagnostic[]): string {
  return `${JSON.stringify(diagnostics, null, 2)}\n`;
}

/** Workflow commands that GitHub shows beside the changed lines. */
export function formatGithub(diagnostics: Diagnostic[]): string {
  return diagnostics
    .map(({ file, line, column, code, severity, message, hint }) => {
      const place = `file=${escapeProperty(file)},line=${line},col=${column},title=${escapeProperty(code)}`;
      return `::${severity} ${place}::${escapeData(`${escapeControls(message)}\n${escapeControls(hint)}`)}\n`;
    })
    .join("");
}

/** `2 errors, 1 warning in 3 files`. */
export function countSeverities(diagnostics: Diagnostic[]): string {
  const counts = (["error", "warning", "notice"] as const satisfies Severity[]).map((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return count > 0 ? plural(count, severity) : "";
  });
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  return `${counts.filter(Boolean).join(", ")} in ${plural(files, "file")}`;
}

export type DiagnosticFormat = keyof typeof FORMATS;

const FORMATS = { text: formatText, json: formatJson, github: formatGithub };

/** Whether a word is one of the formats. */
export function isDiagnosticFormat(word: unknown): word is DiagnosticFormat {
  return typeof word === "string" && Object.hasOwn(FORMATS, word);
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

function shorten(line: string): string {
  return line.length <= MAX_LINE ? line : `${line.slice(0, MAX_LINE - 1)}…`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(escapeControls(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

const MAX_LINE = 200;
