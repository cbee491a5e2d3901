/** The words of a text, small letters and digits, and what stands between underscores as words of their own. */
export function splitWords(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/['’]s\b|['’]/g, "")
      .match(/[a-z0-9]+/g) ?? []
  );
}

/** A word without its English endings, so that `creating`, `creates` and `creation` meet. Made for short texts. */
export function stem(word: string): string {
  if (/^(?:id|fd|ip)s$/.test(word)) return word.slice(0, -1);
  if (word.length < 4 || /\d/.test(word)) return word;
  let rest = word
    .replace(/ies$/, "y")
    .replace(/(ss|sh|ch|x|z)es$/, "$1")
    .replace(/([^su])s$/, "$1");
  const [, verb = ""] = /^(.*[aeiouy].*)(?:ing|ed)$/.exec(rest) ?? [];
  if (verb.length >= 3) rest = verb.replace(/([^aeiouls])\1$/, "$1");
  rest = rest.replace(/(.{3,}[st])ions?$/, "$1").replace(/(.{5,})(?:er|or)$/, "$1");
  rest = rest.replace(/(.{4,})(?:ment|ness|ship|able)$/, "$1");
  return rest.length > 3 ? rest.replace(/e$/, "").replace(/y$/, "i") : rest;
}

/** Words that say nothing about what is looked for. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    "a an and are as at be been by can do does for from given has have how i if in into is it its may me my no not " +
    "of on or s so than that the their them then there they this to up use used using was were what when where which " +
    "who will with without would you your call calls syscall syscalls function event events linux"
  ).split(" "),
);
