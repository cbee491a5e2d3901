import { expect, test } from "vitest";

import { listLinks } from "./list-links.ts";

test("lists where words lead to, definitions too, each once; an address that is its own text is seen already", () => {
  const text = [
    "# x",
    'See [the call](https://example.org/a.html "of 2019"), [again](https://example.org/b) and [b](https://example.org/b).',
    "<https://example.org/seen> [name][ref] [page](other.md) [run](javascript:1)",
    "[ref]: https://example.org/c",
  ].join("\n\n");
  expect(listLinks(text)).toEqual([
    "https://example.org/a.html of 2019",
    "https://example.org/b",
    "https://example.org/c",
  ]);
});
