/** The sections a document may have, in the order of the canonical form. `id` is the public anchor on the event's page. */
export const SECTIONS = {
  intro: { title: "Intro", id: "summary" },
  description: { title: "Description", id: "description" },
  arguments: { title: "Arguments", id: "arguments" },
  hooks: { title: "Hooks", id: "hooks" },
  example: { title: "Example Use Case", id: "example" },
  issues: { title: "Issues", id: "issues" },
  related: { title: "Related Events", id: "related" },
} as const satisfies Record<string, { title: string; id: string }>;

export type SectionKey = keyof typeof SECTIONS;
