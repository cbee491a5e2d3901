import type { FactCheck } from "./check.ts";
import { hintTags } from "./hint-tags.ts";
import { citeSource, reportVerdicts } from "./report-verdicts.ts";

export const factToctou: FactCheck = {
  id: "fact-toctou",
  description:
    "An argument has the tag TOCTOU where Tracee reads what the pointer leads to, and nowhere else: a number or an address alone cannot change after it was read.",
  severity: "error",
  scope: "facts",
  run(document) {
    return reportVerdicts(
      document,
      { ...factToctou, claim: "toctou" },
      ({ place, stated, fact, source }) => ({
        message: `Unexpected ${stated} on argument ${JSON.stringify(place.name)}, expected ${fact}${citeSource(source)}.`,
        hint: hintTags(document, place.name),
      }),
    );
  },
  examples: {
    ok: [
      { name: "lchown", text: "## Arguments\n\n* `pathname`:`const char *`[U, TOCTOU] - Path.\n" },
      { name: "munmap", text: "## Arguments\n\n* `addr`:`unsigned long`[K] - Start.\n" },
    ],
    notOk: [
      {
        name: "lchown",
        text: "## Arguments\n\n* `pathname`:`const char *`[U] - Path.\n",
        line: 3,
        column: 28,
        message: 'Unexpected no TOCTOU on argument "pathname", expected TOCTOU (Tracee ',
        hint: "Write [U, TOCTOU].",
      },
      {
        name: "read",
        text: "## Arguments\n\n* `fd` [K] - File.\n* `buf` [U, TOCTOU] - Buffer.\n",
        line: 4,
        column: 9,
        message: 'Unexpected TOCTOU on argument "buf", expected no TOCTOU (Tracee ',
        hint: "Write [U].",
      },
    ],
  },
};
