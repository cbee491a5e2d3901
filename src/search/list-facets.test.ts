import { describe, expect, test } from "vitest";

import { addFacets, listFacets } from "./list-facets.ts";

const event = {
  name: "ppoll",
  args: [
    { name: "fds", tags: ["U"] },
    { name: "tmo_p", tags: ["U", "TOCTOU"] },
  ],
  hooks: [
    { name: "raw_syscalls:sys_enter", types: ["raw_tracepoint"] },
    { name: "raw_syscalls:sys_exit", types: ["raw_tracepoint"] },
  ],
  sets: ["syscalls", "fs"],
} as unknown as Parameters<typeof listFacets>[0];

describe("facets", () => {
  test("stand once each, so that counts are counts of events", () => {
    expect(listFacets(event)).toEqual([
      ["name", "ppoll"],
      ["tag", "U"],
      ["tag", "TOCTOU"],
      ["arg", "fds"],
      ["arg", "tmo_p"],
      ["probe", "raw_tracepoint"],
      ["set", "syscalls"],
      ["set", "fs"],
      ["hook", "raw_syscalls:sys_enter"],
      ["hook", "raw_syscalls:sys_exit"],
    ]);
  });

  test("are added to the head for the index, and cannot end their attribute", () => {
    const odd = { ...event, name: `a"><script>`, args: [], hooks: [], sets: [] };
    const html = addFacets("<html><head></head><body>$&</body></html>", odd);
    expect(html).toContain(`content="a&quot;>&lt;script>"`);
    expect(html).not.toContain("<script>");
    expect(html).toMatch(/<\/head><body>\$&<\/body><\/html>$/);
  });
});
