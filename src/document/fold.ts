/** Collapses white space to single blanks and trims. */
export function collapse(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Removes what differs between spellings of one heading or label: case, HTML, marks, punctuation. */
export function foldLabel(text: string): string {
  return collapse(
    text
      .toLowerCase()
      .replace(/<[^>]*>/g, " ")
      .replace(/[^\p{L}\p{N}]+/gu, " "),
  );
}

/** A name without quotes, `()` or `(2)` behind it, and trailing punctuation. */
export function bareName(text: string): string {
  return collapse(text)
    .replace(/^[<'"‘’“”`*]+|[>'"‘’“”`*:;,.]+$/g, "")
    .replace(/\s*\(\d?\w?\)$/, "")
    .replace(/['"‘’“”`]+$/, "");
}
