import { expect, test } from "vitest";

import { factAddress, sourceAddress } from "./source-address.ts";

test.each([
  [
    "Linux 6.12.117 mm/mremap.c",
    "https://git.kernel.org/pub/scm/linux/kernel/git/stable/linux.git/tree/mm/mremap.c?h=v6.12.117",
  ],
  [
    "Tracee 7c9ec97 pkg/events/core.go",
    "https://github.com/aquasecurity/tracee/blob/7c9ec97/pkg/events/core.go",
  ],
  ["mremap(2)", "https://man7.org/linux/man-pages/man2/mremap.2.html"],
  ["Linux 6.12.117", null],
  ["A talk", null],
])("%s is at %s", (title, address) => {
  expect(sourceAddress(title)).toBe(address);
});

test.each([
  [
    { name: "Linux", version: "6.12.117", file: "mm/mremap.c", line: 933 },
    "https://git.kernel.org/pub/scm/linux/kernel/git/stable/linux.git/tree/mm/mremap.c?h=v6.12.117#n933",
  ],
  [
    { name: "Tracee", version: "7c9ec97", file: "pkg/events/core.go", line: 12 },
    "https://github.com/aquasecurity/tracee/blob/7c9ec97/pkg/events/core.go#L12",
  ],
  [{ name: "Linux", version: "6.12.117", file: null, line: null }, null],
] as const)("a fact is read at its line", (source, address) => {
  expect(factAddress(source)).toBe(address);
});
