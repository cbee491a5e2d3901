import type { FactCheck } from "./check.ts";
import { citeSource, reportVerdicts } from "./report-verdicts.ts";

export const factStatus: FactCheck = {
  id: "fact-status",
  description: "A document says that its call has no code in the kernel where that is so, and nowhere else.",
  severity: "error",
  scope: "facts",
  run(document) {
    return reportVerdicts(document, { ...factStatus, claim: "status" }, ({ stated, fact, source }) => ({
      message: `Unexpected ${stated}, expected ${fact}${citeSource(source)}.`,
      hint:
        fact === "unimplemented"
          ? "Write status: unimplemented in the frontmatter."
          : "Remove status: unimplemented from the frontmatter.",
      at: document.places.find("document", "status"),
    }));
  },
  examples: {
    ok: [
      { name: "afs", text: "---\nstatus: unimplemented\n---\n\n# afs\n" },
      { name: "mremap", text: "# mremap\n" },
    ],
    notOk: [
      {
        name: "afs",
        text: "# afs\n",
        line: 1,
        column: 1,
        message: "Unexpected no status, expected unimplemented (Linux ",
        hint: "Write status: unimplemented in the frontmatter.",
      },
      {
        name: "mremap",
        text: "---\nreview: { level: none }\nstatus: unimplemented\n---\n\n# mremap\n",
        line: 3,
        column: 1,
        message: "Unexpected unimplemented, expected implemented (Linux ",
        hint: "Remove status: unimplemented from the frontmatter.",
      },
    ],
  },
};
