import type { FactCheck } from "./check.ts";
import { citeSource, reportVerdicts } from "./report-verdicts.ts";

export const factType: FactCheck = {
  id: "fact-type",
  description:
    "A stated C type is of the kernel's class: a pointer or a number, as wide, and with a sign or without. How it is spelled is the writer's choice.",
  severity: "warning",
  scope: "facts",
  run(document) {
    return reportVerdicts(document, { ...factType, claim: "type" }, ({ place, stated, fact, source }) => ({
      message: `Unexpected type ${JSON.stringify(stated)} of argument ${JSON.stringify(place.name)}, expected ${JSON.stringify(fact)}${citeSource(source)}.`,
      hint: `Write \`${place.name}\`:\`${fact}\`.`,
    }));
  },
  examples: {
    ok: [
      { name: "lchown", text: "## Arguments\n\n* `pathname`:`char*` - Path.\n* `owner`:`uid_t` - User.\n" },
      { name: "lchown", text: "## Arguments\n\n* `pathname` - Path.\n" },
    ],
    notOk: [
      {
        name: "lchown",
        text: "## Arguments\n\n* `pathname`:`int`[U, TOCTOU] - Path.\n",
        line: 3,
        column: 14,
        message: 'Unexpected type "int" of argument "pathname", expected "const char *" (Linux ',
        hint: "Write `pathname`:`const char *`.",
      },
    ],
  },
};
