import { expect, test } from "vitest";
import { parseDocument } from "./parse-document.ts";

test.each([
  ["[a](javascript:x)", "unsafe-link"],
  ["[a](https://u:p@example.org)", "unsafe-link"],
  ["[a](http://localhost/x)", "unsafe-link"],
  ["[a][b]\n\n[b]: http://127.0.0.1", "unsafe-link"],
  ["[bank.com](https://example.org)", "misleading-link"],
  ["[https://bank.com/login](https://example.org)", "misleading-link"],
  ["[a](../x/y.html)", "dead-link"],
  ["a[^1]\n\n[^1]: b", "footnote"],
  ["![a](https://example.org/x.png)", "image-as-text"],
  ["<script>x</script>", "raw-html"],
  ["a <!-- b -->", "raw-html"],
  ["[b]: https://example.org", "unused-definition"],
])("%s is reported as %s", (markdown, code) => {
  expect(codesIn(markdown)).toContain(code);
});

test.each([
  "[a](https://example.org)",
  "[example.org](https://www.example.org/x)",
  "[www.example.org/x](https://example.org/x)",
  "[events.go](https://example.org/events.go)",
  "[man page](http://man7.org/linux)",
  "[open](open.md)",
  "<https://example.org>",
  "<pid> and <sys/mman.h>",
  "[a](mailto:a@example.org)",
])("%s is nothing to report", (markdown) => {
  expect(codesIn(markdown)).toEqual([]);
});

test("links to documents are returned with their places, for the folder to check", () => {
  expect(parseDocument(documentWith("[a](open.md) [b][c]\n\n[c]: /events/close/"), "x.md").links).toEqual([
    { name: "open", line: 8, column: 1 },
    { name: "close", line: 10, column: 1 },
  ]);
});

function codesIn(markdown: string): string[] {
  return parseDocument(documentWith(markdown), "x.md").diagnostics.map(({ code }) => code);
}

function documentWith(markdown: string): string {
  return `# x\n\n## Intro\n\nx - y.\n\n## Description\n${markdown}\n\n## Arguments\n\nNone\n`;
}
