import type { FactCheck } from "./check.ts";
import { citeSource, reportVerdicts } from "./report-verdicts.ts";

export const factArgument: FactCheck = {
  id: "fact-argument",
  description: "The documented arguments are the event's, by Tracee's names and in its order.",
  severity: "error",
  scope: "facts",
  run(document) {
    const names = document.facts?.args.map(({ name }) => `\`${name}\``) ?? [];
    const hint =
      names.length > 0
        ? `Write one bullet for each of ${names.join(", ")}, in this order.`
        : "Write None. below ## Arguments.";
    return reportVerdicts(document, { ...factArgument, claim: "argument" }, ({ stated, fact, source }) => ({
      message: `Unexpected arguments ${stated}, expected ${fact}${citeSource(source)}.`.replace(
        "Unexpected arguments no arguments",
        "Found no arguments",
      ),
      hint,
    }));
  },
  examples: {
    ok: [
      { name: "setpgid", text: "## Arguments\n\n* `pid` - Process.\n* `pgid` - Group.\n" },
      { name: "setsid", text: "## Arguments\n\nNone.\n" },
    ],
    notOk: [
      {
        name: "setpgid",
        text: "## Arguments\n\n* `pid` - Process.\n* `group` - Group.\n",
        line: 4,
        column: 3,
        message: "Unexpected arguments pid, group, expected pid, pgid (Tracee ",
        hint: "Write one bullet for each of `pid`, `pgid`, in this order.",
      },
      {
        name: "setpgid",
        text: "# setpgid\n\n## Arguments\n\nNone.\n",
        line: 3,
        column: 1,
        message: "Found no arguments, expected pid, pgid (Tracee ",
        hint: "Write one bullet for each of `pid`, `pgid`, in this order.",
      },
    ],
  },
};
