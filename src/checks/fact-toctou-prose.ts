import type { FactCheck } from "./check.ts";
import { citeSource, reportVerdicts } from "./report-verdicts.ts";

export const factToctouProse: FactCheck = {
  id: "fact-toctou-prose",
  description:
    "The text calls an event open to TOCTOU only where Tracee reads through one of its arguments. Sentences that deny or compare are left alone.",
  severity: "warning",
  scope: "facts",
  run(document) {
    return reportVerdicts(
      document,
      { ...factToctouProse, claim: "toctou-prose" },
      ({ stated, fact, source }) => ({
        message: `Unexpected TOCTOU in ${JSON.stringify(shorten(stated))}: ${fact}${citeSource(source)}.`,
        hint: "Remove the sentence, or say that Tracee reads through none of its pointers.",
        at: document.places.findText(stated),
      }),
    );
  },
  examples: {
    ok: [
      { name: "munmap", text: "## Issues\n\nThe arguments are not open to TOCTOU.\n" },
      { name: "lchown", text: "## Issues\n\nThe path is open to TOCTOU.\n" },
    ],
    notOk: [
      {
        name: "munmap",
        text: "## Issues\n\nIt returns 0. The address is\nopen to TOCTOU.\n",
        line: 3,
        column: 15,
        message:
          'Unexpected TOCTOU in "The address is open to TOCTOU.": Tracee reads through none of its arguments',
        hint: "Remove the sentence, or say that Tracee reads through none of its pointers.",
      },
    ],
  },
};

function shorten(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
