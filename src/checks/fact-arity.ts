import type { FactCheck } from "./check.ts";
import { citeSource, reportVerdicts } from "./report-verdicts.ts";

export const factArity: FactCheck = {
  id: "fact-arity",
  description:
    "Tracee reports as many arguments as the kernel takes. Where it does not, readers must be told.",
  severity: "notice",
  scope: "facts",
  run(document) {
    const names = document.facts?.syscall?.implementation?.arguments?.map(({ name }) => `\`${name}\``) ?? [];
    return reportVerdicts(document, { ...factArity, claim: "arity" }, ({ stated, fact, source }) => ({
      message: `Tracee reports ${stated} arguments of ${document.event.name}, the kernel takes ${fact}${citeSource(source)}.`,
      hint: `Document what Tracee reports; say below ## Issues that the kernel takes ${names.join(", ") || "none"}.`,
    }));
  },
  examples: {
    ok: [{ name: "setpgid", text: "# setpgid\n" }],
    notOk: [
      {
        name: "close_range",
        text: "# close_range\n",
        line: 1,
        column: 1,
        message: "Tracee reports 2 arguments of close_range, the kernel takes 3 (Linux ",
        hint: "Document what Tracee reports; say below ## Issues that the kernel takes `fd`, `max_fd`, `flags`.",
      },
    ],
  },
};
