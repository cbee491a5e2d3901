import type { Diagnostic } from "../document/diagnostic.ts";
import type { FormCheck } from "./check.ts";
import type { CheckedDocument } from "./checked-document.ts";

/** Search finds an event by its name in every form; a keyword is for the words that the name does not have. */
export const keywordName: FormCheck = {
  id: "keyword-name",
  description: "A keyword is another word than the event's name.",
  scope: "always",
  run(document) {
    const { name, aliases, keywords } = document.event;
    const names = new Set([name, ...aliases].map(fold));
    return keywords.filter((keyword) => names.has(fold(keyword))).map((keyword) => report(document, keyword));
  },
};

/** A name without what people write around it and what the kernel puts in front. */
function fold(words: string): string {
  return words
    .toLowerCase()
    .replace(/\([^)]*\)/g, " ")
    .replace(/\b(?:the|system call|syscall|call|event|man|manpage)\b/g, " ")
    .trim()
    .replace(/^(?:__\w+?_)?k?sys_/, "")
    .replace(/[^a-z0-9]/g, "");
}

function report({ file, text, event }: CheckedDocument, keyword: string): Diagnostic {
  const list = Math.max(0, text.search(/^keywords:/m));
  const at = Math.max(list, text.indexOf(keyword, list));
  const before = text.slice(0, at).split("\n");
  return {
    file,
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    code: "keyword-name",
    severity: "warning",
    field: "document",
    message: `Unexpected keyword ${JSON.stringify(keyword)}: it is the name ${event.name}, expected other words for it.`,
    hint: "Remove the keyword, or write what people call the event or do with it.",
  };
}
