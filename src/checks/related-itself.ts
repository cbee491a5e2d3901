import type { FactCheck } from "./check.ts";

/** Reading a document leaves its own name out of the related events, so that the place is all there is to tell. */
export const relatedItself: FactCheck = {
  id: "related-itself",
  description: "A related event is another one than the document's own.",
  severity: "error",
  scope: "facts",
  run({ file, event, places }) {
    if (!places.has("related", event.name)) return [];
    return [
      {
        file,
        ...places.find("related", event.name),
        code: "related-itself",
        severity: "error",
        field: "related",
        message: `Unexpected related event ${JSON.stringify(event.name)}: it is the event itself.`,
        hint: "Remove the entry.",
      },
    ];
  },
  examples: {
    ok: [{ name: "mremap", text: "## Related Events\n\n* mmap - what `mremap` moves.\n" }],
    notOk: [
      {
        name: "mremap",
        text: "## Related Events\n\n* mmap - creates it.\n* mremap\n",
        line: 4,
        column: 3,
        message: 'Unexpected related event "mremap": it is the event itself.',
        hint: "Remove the entry.",
      },
    ],
  },
};
