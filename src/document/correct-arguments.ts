import MagicString from "magic-string";
import type { Event } from "../event/event.ts";
import type { Tag } from "../event/tags.ts";
import { formatHead } from "./fix-arguments.ts";
import { parseArgumentHead } from "./parse-argument.ts";
import { readDocument } from "./parse-document.ts";
import { normaliseText } from "./source.ts";
import { rangeOf } from "./tree.ts";

/**
 * Writes another type or other tags into the heads of arguments; everything else keeps every byte. A text with an error,
 * or one that would then state more than the corrections, is returned as it was.
 */
export function correctArguments(text: string, file: string, corrections: readonly Correction[]): string {
  const { event, diagnostics, parsed } = readDocument(text, file);
  const isFaulty = diagnostics.some(({ severity }) => severity === "error");
  if (!parsed || isFaulty || corrections.length === 0) return text;
  const done = corrections.reduce(
    (kept, correction) => {
      if (kept.event.args.filter(({ name }) => name === correction.argument).length !== 1) return kept;
      const edited = writeCorrection(kept.text, file, correction);
      const event = correctEvent(kept.event, correction);
      return isSameEvent(readDocument(edited, file).event, event) ? { text: edited, event } : kept;
    },
    { text: normaliseText(text), event },
  );
  return done.event === event ? text : done.text;
}

function writeCorrection(text: string, file: string, correction: Correction): string {
  const { parsed } = readDocument(text, file);
  if (!parsed) return text;
  const { context, outline } = parsed;
  const items = outline.sections
    .flatMap(({ key, blocks }) => (key === "arguments" ? blocks : []))
    .flatMap((block) => (block.type === "list" ? block.children : []));
  for (const { children } of items) {
    const [paragraph] = children;
    const head = paragraph?.type === "paragraph" ? parseArgumentHead(context.text, paragraph) : undefined;
    if (!paragraph || head?.name !== correction.argument || head.isRange || head.unknown.length > 0) continue;
    const start = rangeOf(paragraph).start;
    // A repair of headings or a fence changes offsets; such a text is put right by the rest of `fix` first.
    if (text.slice(start, head.description) !== context.text.slice(start, head.description)) return text;
    const hasDescription = /^\S/.test(context.text.slice(head.description));
    const written = formatHead({ ...head, ...pick(correction) });
    const result = new MagicString(text);
    result.update(start, head.description, `${written}${hasDescription ? " - " : ""}`);
    return result.toString();
  }
  return text;
}

function correctEvent(event: Event, correction: Correction): Event {
  const args = event.args.map((argument) =>
    argument.name === correction.argument ? { ...argument, ...pick(correction) } : argument,
  );
  return { ...event, args };
}

function pick({ type, tags }: Correction): Pick<Correction, "type" | "tags"> {
  return { ...(type === undefined ? {} : { type }), ...(tags === undefined ? {} : { tags }) };
}

function isSameEvent(a: Event, b: Event): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What an argument is to state instead; what is left out stays as it is. */
export interface Correction {
  argument: string;
  type?: string;
  tags?: Tag[];
}
