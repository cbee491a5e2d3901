import type { Severity } from "./diagnostic.ts";

/**
 * Every fault that reading a document can find. A code is permanent: people write it into notes and filters.
 * `error` = no honest page is possible, `warning` = ambiguous, misspelt, unsafe or not stated, `notice` = worth knowing.
 */
export const CODES = {
  "unreadable-file": { severity: "error", meaning: "The file could not be read." },
  "invalid-utf8": { severity: "error", meaning: "The file is not valid UTF-8." },
  "forbidden-character": {
    severity: "error",
    meaning: "A control, bidirectional or invisible character: what is read would differ from what is shown.",
  },
  "too-large": { severity: "error", meaning: "The file is larger than a document may be." },
  "too-many-lines": { severity: "error", meaning: "There are more lines than a document may have." },
  "line-too-long": { severity: "error", meaning: "A line is longer than a document may have." },
  "too-deep": { severity: "error", meaning: "Quotes, lists or emphasis are nested too deeply." },
  "too-wide": { severity: "error", meaning: "A table has too many columns or cells." },
  "too-many-headings": { severity: "error", meaning: "There are more headings than a document may have." },
  "too-many-entities": {
    severity: "error",
    meaning: "There are more character references than a document may have.",
  },
  "too-many-marks": {
    severity: "error",
    meaning: "There are more marks of emphasis, code, links or tables than a document may have.",
  },
  "too-complex": {
    severity: "error",
    meaning: "The document falls into more pieces than a document may have.",
  },
  "unsupported-file": {
    severity: "error",
    meaning: "The file is of a kind that can run code, such as .mdx.",
  },
  "impossible-name": { severity: "error", meaning: "The file's stem cannot be the name of an event." },
  "name-taken": { severity: "error", meaning: "Two documents claim one name." },
  "outside-folder": { severity: "error", meaning: "A symbolic link leads out of the folder." },
  "frontmatter-fence": {
    severity: "error",
    meaning: "The first line starts with --- and holds something else.",
  },
  "frontmatter-unclosed": { severity: "error", meaning: "The frontmatter has no closing --- line." },
  "frontmatter-too-large": { severity: "error", meaning: "The frontmatter is larger than it may be." },
  "frontmatter-syntax": { severity: "error", meaning: "The frontmatter is not plain YAML." },
  "frontmatter-alias": {
    severity: "error",
    meaning: "The frontmatter uses a YAML anchor, alias or merge key.",
  },
  "frontmatter-key": { severity: "error", meaning: "The frontmatter has a key that is not known." },
  "frontmatter-value": {
    severity: "error",
    meaning: "A value of the frontmatter is not what its key expects.",
  },
  "not-an-event": { severity: "warning", meaning: "The file is an overview or a template and is left out." },
  "empty-document": { severity: "warning", meaning: "The document says nothing." },
  "wrapped-in-fence": { severity: "warning", meaning: "The whole document stands inside a code fence." },
  "title-missing": { severity: "warning", meaning: "The document has no title." },
  "title-differs": { severity: "warning", meaning: "The title is another word than the file's stem." },
  "summary-missing": { severity: "warning", meaning: "The document states no summary." },
  "summary-form": { severity: "warning", meaning: "The intro is not in the form `name - summary`." },
  "summary-placeholder": { severity: "warning", meaning: "The summary is the template's placeholder." },
  "description-missing": { severity: "warning", meaning: "The document has no description." },
  "arguments-missing": { severity: "warning", meaning: "The document has no Arguments section." },
  "misspelt-heading": { severity: "warning", meaning: "A section heading is misspelt." },
  "unknown-section": { severity: "warning", meaning: "A section is none of the known ones; it is kept." },
  "repeated-section": { severity: "warning", meaning: "A section stands twice; both are kept." },
  "argument-form": { severity: "warning", meaning: "A bullet of the arguments is not in the known form." },
  "argument-repeated": { severity: "warning", meaning: "Two arguments have the same name." },
  "argument-range": { severity: "warning", meaning: "One bullet names a range of arguments." },
  "argument-type": { severity: "warning", meaning: "The type of an argument is unclear." },
  "unknown-tag": { severity: "warning", meaning: "A tag is not one of K, U, TOCTOU and OPT." },
  "foreign-tag-entry": {
    severity: "warning",
    meaning: "The list of available tags explains something else.",
  },
  "tag-in-text": {
    severity: "warning",
    meaning: "A description speaks of a tag that the argument does not have.",
  },
  "over-indented": {
    severity: "warning",
    meaning: "A fence or list is indented so far that it is read as text.",
  },
  "hook-name": { severity: "warning", meaning: "The heading of a hook is missing or no symbol." },
  "hook-type": { severity: "warning", meaning: "The type of a hook is missing or no known probe type." },
  "hook-type-word": { severity: "notice", meaning: "A word beside a hook's type is no probe type." },
  "related-unclear": { severity: "warning", meaning: "A related entry names no event in a clear way." },
  "review-contradiction": {
    severity: "warning",
    meaning: "Frontmatter and closing notice state different reviews.",
  },
  "raw-html": { severity: "warning", meaning: "HTML is shown as text." },
  "image-as-text": { severity: "warning", meaning: "An image is shown as its text and address." },
  footnote: { severity: "warning", meaning: "A footnote is shown as text." },
  "unused-definition": { severity: "warning", meaning: "A link definition is used by nothing." },
  "unsafe-link": {
    severity: "warning",
    meaning: "The address of a link is not allowed; the link is shown as text.",
  },
  "misleading-link": {
    severity: "warning",
    meaning: "The text of a link names another host than its address.",
  },
  "dead-link": { severity: "warning", meaning: "A link leads to a document that does not exist." },
  "not-canonical": {
    severity: "warning",
    meaning: "The document is not in the form that `hookbook fix` writes.",
  },
} as const satisfies Record<string, { severity: Severity; meaning: string }>;

export type Code = keyof typeof CODES;
