import type { FactCheck } from "./check.ts";
import { hintTags } from "./hint-tags.ts";
import { citeSource, reportVerdicts } from "./report-verdicts.ts";

export const factOrigin: FactCheck = {
  id: "fact-origin",
  description:
    "An argument has the tag U where the kernel declares it a pointer into user memory, and K everywhere else; never both.",
  severity: "error",
  scope: "facts",
  run(document) {
    return reportVerdicts(
      document,
      { ...factOrigin, claim: "origin" },
      ({ place, stated, fact, source }) => ({
        message: `Unexpected ${stated} on argument ${JSON.stringify(place.name)}, expected ${fact || "K or U, never both"}${citeSource(source)}.`,
        hint: hintTags(document, place.name),
      }),
    );
  },
  examples: {
    ok: [
      { name: "munmap", text: "## Arguments\n\n* `addr`:`unsigned long`[K] - Start.\n" },
      { name: "lchown", text: "## Arguments\n\n* `pathname`:`const char *`[U, TOCTOU] - Path.\n" },
      { name: "munmap", text: "## Arguments\n\n* `addr`:`unsigned long` - Start.\n" },
    ],
    notOk: [
      {
        name: "munmap",
        text: "## Arguments\n\n* `addr`:`void*`[U] - Start.\n",
        line: 3,
        column: 17,
        message: 'Unexpected U on argument "addr", expected K (Linux ',
        hint: "Write [K].",
      },
      {
        name: "lchown",
        text: "## Arguments\n\n* `pathname`:`const char *`[K, U, OPT] - Path.\n",
        line: 3,
        column: 28,
        message: 'Unexpected K and U on argument "pathname", expected U (Linux ',
        hint: "Write [U, TOCTOU, OPT].",
      },
    ],
  },
};
