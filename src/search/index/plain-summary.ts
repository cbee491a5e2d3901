/** The longest summary in the index. */
export const SUMMARY_LIMIT = 90;

/** A summary without Markdown's marks, on one line, cut between words with an ellipsis where it is longer than `limit`. */
export function plainSummary(markdown: string, limit: number): string {
  const plain = markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/<(https?:[^>\s]+)>/g, "$1")
    .replace(/`+/g, "")
    .replace(/(^|[\s(])(\*\*|__|[*_])(?=\S)(.*?\S)\2(?=$|[\s).,;:])/g, "$1$3")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
  if (plain.length <= limit) return plain;
  const cut = plain.slice(0, limit);
  const end = cut.lastIndexOf(" ");
  return `${(end > limit / 2 ? cut.slice(0, end) : cut.slice(0, -1)).replace(/[\s,;:.(]+$/, "")}…`;
}
