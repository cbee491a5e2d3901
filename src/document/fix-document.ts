import MagicString from "magic-string";
import type { Event } from "../event/event.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { fixArguments } from "./fix-arguments.ts";
import { fixLayout } from "./fix-layout.ts";
import { fixHookLines } from "./fix-hooks.ts";
import { fixIntro } from "./fix-intro.ts";
import { fixRelated } from "./fix-related.ts";
import { frontmatterEnd } from "./frontmatter.ts";
import { readDocument, type Parsed } from "./parse-document.ts";
import { normaliseText } from "./source.ts";
import type { Range } from "./tree.ts";

/**
 * Rewrites a document to the canonical form: one spelling of headings, bullets, names and tags, blank lines around
 * headings, no list of available tags, LF line ends. Prose, descriptions, notes and the closing notice keep every byte,
 * and what is not understood stays as it is. The fixed text states the same event; a document with an error is
 * returned as it was. Also returns the diagnostics of the text as given.
 */
export function fixDocument(text: string, file: string): { text: string; diagnostics: Diagnostic[] } {
  const { event, diagnostics, parsed } = readDocument(text, file);
  if (!parsed || diagnostics.some(({ severity }) => severity === "error")) return { text, diagnostics };
  const normalised = normaliseText(text);
  const frontmatter = normalised.slice(0, frontmatterEnd(normalised));
  const groups = [fixLayout, fixIntro, fixArguments, fixHookLines, fixRelated].map((fix) => fix(parsed));
  const write = (edits: Edit[]): string => frontmatter + (frontmatter ? "\n" : "") + applyEdits(parsed.context.text, edits);
  const statesTheSame = (fixed: string): boolean => isSameEvent(readDocument(fixed, file).event, event);
  const whole = write(groups.flat());
  if (statesTheSame(whole)) return { text: whole, diagnostics };
  const kept = groups.reduce<Edit[]>((edits, group) => (statesTheSame(write([...edits, ...group])) ? [...edits, ...group] : edits), []);
  return { text: kept.length > 0 ? write(kept) : text, diagnostics };
}

function applyEdits(text: string, edits: Edit[]): string {
  const result = new MagicString(text);
  for (const { start, end, text: replacement } of edits) {
    if (start === end) result.appendLeft(start, replacement);
    else if (text.slice(start, end) !== replacement) result.update(start, end, replacement);
  }
  return result.toString();
}

function isSameEvent(a: Event, b: Event): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A stretch of the text and what to write in its place. */
export interface Edit extends Range {
  text: string;
}

/** Makes the edits of one concern. */
export type Fix = (parsed: Parsed) => Edit[];
