import type { FactCheck } from "./check.ts";
import { citeSource, reportVerdicts } from "./report-verdicts.ts";
import type { VerifiedDocument } from "./verify-document.ts";

export const factSymbol: FactCheck = {
  id: "fact-symbol",
  description:
    "The kernel has what a hook names, a function or a tracepoint. Judged are names of which all that start alike are known, such as do_, vfs_ and the names of calls; whether it is the right hook is another rule.",
  severity: "warning",
  scope: "facts",
  run(document) {
    return reportVerdicts(document, { ...factSymbol, claim: "symbol" }, ({ stated, source }) => ({
      message: `Unexpected hook ${JSON.stringify(stated)}, expected a function or tracepoint that the kernel has${citeSource(source)}.`,
      hint: hintSymbol(document, stated),
    }));
  },
  examples: {
    ok: [
      { name: "mlock2", text: "## Hooks\n\n### do_mlock\n\n#### Type\n\nkprobe\n" },
      { name: "mlock2", text: "## Hooks\n\n### __x64_sys_mlock2\n\n#### Type\n\nkprobe\n" },
      { name: "tkill", text: "## Hooks\n\n### tkill\n\n#### Type\n\nuprobe\n" },
    ],
    notOk: [
      {
        name: "mlock2",
        text: "## Hooks\n\n### do_mlock2\n\n#### Type\n\nkprobe\n",
        line: 3,
        column: 1,
        message: 'Unexpected hook "do_mlock2", expected a function or tracepoint that the kernel has (Linux ',
        hint: "Did you mean do_mlock?",
      },
      {
        name: "tkill",
        text: "## Hooks\n\n### tkill\n\n#### Type\n\nkprobe\n",
        line: 3,
        column: 1,
        message: 'Unexpected hook "tkill"',
        hint: "The call's own function is sys_tkill.",
      },
    ],
  },
};

function hintSymbol({ known, facts, event }: VerifiedDocument, name: string): string {
  const entry = facts?.syscall?.implementation?.entry;
  const near = name === event.name ? undefined : known.names.symbols.nearest(name);
  if (near) return `Did you mean ${near}?`;
  return entry ? `The call's own function is ${entry}.` : "Name what Tracee attaches to.";
}
