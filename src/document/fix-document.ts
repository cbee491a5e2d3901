import MagicString from "magic-string";
import type { Event } from "../event/event.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { Edit } from "./edit.ts";
import { fixArguments } from "./fix-arguments.ts";
import { fixLayout } from "./fix-layout.ts";
import { fixHookLines } from "./fix-hooks.ts";
import { fixIntro } from "./fix-intro.ts";
import { fixRelated } from "./fix-related.ts";
import { frontmatterEnd } from "./frontmatter.ts";
import { readDocument } from "./parse-document.ts";
import { normaliseText } from "./source.ts";

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
  const frontmatter = normalised.slice(0, frontmatterEnd(normalised)).replace(/\n*$/, "\n\n").trimStart();
  const layout = fixLayout(parsed);
  const groups = [fixIntro, fixArguments, fixHookLines, fixRelated].map((fix) => fix(parsed));
  const write = (edits: Edit[]): string => frontmatter + applyEdits(parsed.context.text, edits);
  const statesTheSame = (edits: Edit[]): boolean =>
    isSameEvent(readDocument(write(edits), file).event, event);
  const all = [layout, ...groups].flat();
  if (statesTheSame(all)) return { text: write(all), diagnostics };
  if (!statesTheSame(layout)) return { text, diagnostics };
  const add = (edits: Edit[], group: Edit[]): Edit[] =>
    statesTheSame([...edits, ...group]) ? [...edits, ...group] : edits;
  return { text: write(groups.reduce(add, layout)), diagnostics };
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
