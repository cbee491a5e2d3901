import type { FactCheck } from "./check.ts";
import { citeSource, reportVerdicts } from "./report-verdicts.ts";
import type { VerifiedDocument } from "./verify-document.ts";

export const factConstant: FactCheck = {
  id: "fact-constant",
  description:
    "A constant that the text names is defined by the kernel's headers or libc's. Judged are words of families that are known whole, such as O_ and MAP_; SIG_* and CLONE_XXX, which stand for several, are left alone.",
  severity: "warning",
  scope: "facts",
  run(document) {
    return reportVerdicts(document, { ...factConstant, claim: "constant" }, ({ stated, source }) => ({
      message: `Unexpected constant ${stated}, expected one that kernel or libc define${citeSource(source)}.`,
      hint: hintConstant(document, stated),
      at: document.places.findWord(stated),
    }));
  },
  examples: {
    ok: [
      {
        name: "openat",
        text: "## Description\n\n`O_CLOEXEC`, SCHED_OTHER, `O_*`, MADE_UP and a `SOCK_ADDR_T`.\n",
      },
      { name: "openat", text: "## Description\n\n```c\n#define O_MINE 1\n```\n" },
    ],
    notOk: [
      {
        name: "openat",
        text: "## Arguments\n\n* `flags`:`int`[K] - such as O_RDONLY or O\\_SYMLINK.\n",
        line: 3,
        column: 42,
        message: "Unexpected constant O_SYMLINK, expected one that kernel or libc define (Linux ",
        hint: "Take a name from the headers, or leave it out.",
      },
      {
        name: "openat",
        text: "## Description\n\nWith `O_NONBLOK` it\nreturns.\n",
        line: 3,
        column: 7,
        message: "Unexpected constant O_NONBLOK",
        hint: "Did you mean O_NONBLOCK?",
      },
    ],
  },
};

function hintConstant({ known }: VerifiedDocument, word: string): string {
  const near = known.names.constants.nearest(word);
  return near ? `Did you mean ${near}?` : "Take a name from the headers, or leave it out.";
}
