import type { Event } from "../event/event.ts";
import type { Context } from "./context.ts";
import { bareName, collapse } from "./fold.ts";
import { checkLinks } from "./check-links.ts";
import { isArgumentList } from "./parse-arguments.ts";
import type { Outline } from "./sections.ts";
import { findAll, plainText, rangeOf } from "./tree.ts";

/** Reports what is missing from a document, and what in its text will be shown otherwise than written. */
export function checkContent(context: Context, outline: Outline, event: Event): void {
  if (context.text.trim() === "") {
    const message = "Unexpected empty document, expected a title and sections.";
    context.report("empty-document", {
      field: "document",
      at: 0,
      message,
      hint: `Start with # ${event.name}.`,
    });
    return;
  }
  checkTitle(context, outline);
  checkSections(context, outline, event);
  checkLinks(context);
  checkUnused(context, outline, event);
}

function checkTitle({ name, report }: Context, { title }: Outline): void {
  const field = "title";
  if (!title) {
    report("title-missing", {
      field,
      at: 0,
      message: "Found no title.",
      hint: `Write # ${name} above the first section.`,
    });
    return;
  }
  const text = collapse(plainText(title));
  if (bareName(text).toLowerCase() === name.toLowerCase()) return;
  const message = `Unexpected title ${JSON.stringify(text.slice(0, 2000))}, expected ${JSON.stringify(name)} as the file is named.`;
  report("title-differs", {
    field,
    at: rangeOf(title).start,
    message,
    hint: `Write # ${name}, or rename the file.`,
  });
}

function checkSections({ report }: Context, outline: Outline, { name, summary, prose }: Event): void {
  const keys = new Set(outline.sections.map(({ key }) => key));
  const at = outline.title ? rangeOf(outline.title).start : 0;
  if (summary === "") {
    const message = "Found no summary of the event.";
    report("summary-missing", {
      field: "summary",
      at,
      message,
      hint: `Write ## Intro and below it ${name} - and a summary in one sentence.`,
    });
  }
  if (!prose.description) {
    const message = "Found no description of the event.";
    report("description-missing", {
      field: "document",
      at,
      message,
      hint: "Write ## Description and below it what the event means.",
    });
  }
  if (!keys.has("arguments")) {
    const message = "Found no section of arguments.";
    report("arguments-missing", {
      field: "args",
      at,
      message,
      hint: "Write ## Arguments and below it a bullet for each, or None.",
    });
  }
}

/** Bullets that read as arguments but stand in another section, and definitions that nothing uses, are easily overlooked. */
function checkUnused(context: Context, outline: Outline, event: Event): void {
  const { report, definitions, root, text } = context;
  if (event.args.length === 0) {
    const own = outline.sections.filter(({ key }) => key === "arguments").flatMap(({ blocks }) => blocks);
    const stray = root.children.find((block) => !own.includes(block) && isArgumentList(context, block));
    if (stray) {
      const message = "Unexpected arguments outside a section of arguments.";
      report("argument-form", {
        field: "args",
        at: rangeOf(stray).start,
        message,
        hint: "Write ## Arguments above the list.",
      });
    }
  }
  const used = new Set(
    [...findAll(root, "linkReference"), ...findAll(root, "imageReference")].map(
      ({ identifier }) => identifier,
    ),
  );
  for (const definition of findAll(root, "definition")) {
    if (used.has(definition.identifier) && definitions.get(definition.identifier) === definition) continue;
    const { start, end } = rangeOf(definition);
    const message = `Unexpected definition ${JSON.stringify(text.slice(start, end).slice(0, 2000))}, which no link uses.`;
    report("unused-definition", {
      field: "document",
      at: start,
      message,
      hint: "Remove it, or use it in a link.",
    });
  }
}
