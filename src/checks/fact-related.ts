import type { FactCheck } from "./check.ts";
import { nearestEvent } from "./nearest-event.ts";
import { citeSource, reportVerdicts } from "./report-verdicts.ts";

export const factRelated: FactCheck = {
  id: "fact-related",
  description: "A related event is an event of Tracee, or has a document beside this one.",
  severity: "error",
  scope: "facts",
  run(document) {
    const { known } = document;
    const isDescribed = (name: string): boolean => !known.isOwn(document.file) && known.documents.has(name);
    const verdicts = document.verdicts.filter(
      ({ claim, stated }) => claim === "related" && !isDescribed(stated),
    );
    return reportVerdicts(
      { ...document, verdicts },
      { ...factRelated, claim: "related" },
      ({ stated, source }) => {
        const near = nearestEvent(stated, known.events);
        const isCall = known.calls.has(stated);
        return {
          message: `Unexpected related event ${JSON.stringify(stated)}, expected the name of an event${citeSource(source)}.`,
          hint: near
            ? `Write ${near}, or remove the entry.`
            : `Remove the entry${isCall ? ": it is a system call without an event" : ""}.`,
        };
      },
    );
  },
  examples: {
    ok: [
      {
        name: "mremap",
        text: "## Related Events\n\n* mmap - creates it.\n* security_mmap_file - its check.\n",
      },
    ],
    notOk: [
      {
        name: "mremap",
        text: "## Related Events\n\n* sys_mmap - creates it.\n* mprotect - changes it.\n",
        line: 3,
        column: 3,
        message: 'Unexpected related event "sys_mmap", expected the name of an event (Tracee ',
        hint: "Write mmap, or remove the entry.",
      },
      {
        name: "mremap",
        text: "## Related Events\n\nmmap, statmount\n",
        line: 3,
        column: 7,
        message: 'Unexpected related event "statmount"',
        hint: "Remove the entry: it is a system call without an event.",
      },
    ],
  },
};
