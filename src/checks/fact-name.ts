import type { FactCheck } from "./check.ts";
import { nearestEvent } from "./nearest-event.ts";
import { citeSource } from "./report-verdicts.ts";

/**
 * In another folder than hookbook's own it is a notice: an organisation may describe events of its own there, and a
 * name that is merely misspelt is told all the same.
 */
export const factName: FactCheck = {
  id: "fact-name",
  description: "A document is named after an event of Tracee, or after a system call that has no event.",
  severity: "error",
  scope: "facts",
  run({ file, event, facts, known }) {
    if (facts || known.calls.has(event.name)) return [];
    const near = nearestEvent(event.name, known.events);
    const isOwn = known.isOwn(file);
    const other = isOwn
      ? "Name the file after an event of Tracee."
      : "An event of your own may stay as it is.";
    return [
      {
        file,
        line: 1,
        column: 1,
        code: "fact-name",
        severity: isOwn ? "error" : "notice",
        field: "name",
        message: `Unexpected name ${JSON.stringify(event.name)}, expected an event of Tracee or a system call${citeSource(known.tracee)}${citeSource(known.kernel)}.`,
        hint: near
          ? `Rename the file to ${near}.md${isOwn ? "" : ", unless it is an event of your own"}.`
          : other,
      },
    ];
  },
  examples: {
    ok: [
      { name: "mremap", text: "# mremap\n" },
      { name: "security_file_open", text: "# security_file_open\n" },
      { name: "mseal", text: "# mseal\n" },
    ],
    notOk: [
      {
        name: "mremapp",
        text: "# mremapp\n",
        line: 1,
        column: 1,
        message: 'Unexpected name "mremapp"',
        hint: "Rename the file to mremap.md.",
      },
    ],
  },
};
