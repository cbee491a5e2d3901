import type { FactCheck } from "./check.ts";
import { citeSource, reportVerdicts } from "./report-verdicts.ts";

export const factHook: FactCheck = {
  id: "fact-hook",
  description:
    "A hook is what Tracee attaches to for this event, by that mechanism. A call's own name by way of sys_enter or sys_exit is the common tracepoint of all calls.",
  severity: "error",
  scope: "facts",
  run(document) {
    return reportVerdicts(document, { ...factHook, claim: "hook" }, ({ stated, fact, source }) => ({
      message: `Unexpected hook ${stated}, expected ${listPoints(fact)}${citeSource(source)}.`,
      hint: `Write ${listHeadings(fact)}, or leave the section out.`,
    }));
  },
  examples: {
    ok: [
      {
        name: "mremap",
        text: "## Hooks\n\n### raw_syscalls:sys_enter\n\n#### Type\n\nraw_tracepoint\n\n#### Purpose\n\nArguments.\n",
      },
      {
        name: "mremap",
        text: "## Hooks\n\n### sys_mremap\n\n#### Type\n\nTracepoint through sys_enter\n\n#### Purpose\n\nArguments.\n",
      },
    ],
    notOk: [
      {
        name: "mremap",
        text: "## Hooks\n\n### do_mremap\n\n#### Type\n\nkprobe\n\n#### Purpose\n\nArguments.\n",
        line: 3,
        column: 1,
        message:
          "Unexpected hook do_mremap (kprobe), expected raw_syscalls:sys_enter, raw_syscalls:sys_exit (raw_tracepoint) (Tracee ",
        hint: "Write ### raw_syscalls:sys_enter with the type raw_tracepoint and ### raw_syscalls:sys_exit with the type raw_tracepoint, or leave the section out.",
      },
    ],
  },
};

/** Names the mechanism once where all points have the same, for lines are short. */
function listPoints(fact: string): string {
  const points = fact.split(", ");
  const [type, ...others] = new Set(points.map((point) => / \(\w+\)$/.exec(point)?.[0] ?? ""));
  return type && others.length === 0
    ? `${points.map((point) => point.slice(0, -type.length)).join(", ")}${type}`
    : fact;
}

function listHeadings(fact: string): string {
  return fact
    .split(", ")
    .map((point) => `### ${point.replace(/ \((\w+)\)$/, " with the type $1")}`)
    .join(" and ");
}
