import { describe, expect, test } from "vitest";

import { insertAliasAnchors } from "./alias-anchors.ts";

describe("insertAliasAnchors", () => {
  test("puts the old id into the element that has the new one", () => {
    const page = `<h2 id="arguments">Arguments</h2><p id="b">text`;
    expect(
      insertAliasAnchors(
        page,
        new Map([
          ["args", "arguments"],
          ["a", "b"],
        ]),
      ),
    ).toBe(`<h2 id="arguments"><span id="args"></span>Arguments</h2><p id="b"><span id="a"></span>text`);
  });

  test("puts it into the first cell of a table row", () => {
    const page = `<table><tbody><tr id="arg-a"><th scope="row">a</th><td>b</td></tr></table>`;
    expect(insertAliasAnchors(page, new Map([["arg-old", "arg-a"]]))).toContain(
      `<tr id="arg-a"><th scope="row"><span id="arg-old"></span>a</th>`,
    );
  });

  test("leaves a page alone that has the old id or lacks the new one", () => {
    const page = `<p id="old"><p id="new">`;
    expect(
      insertAliasAnchors(
        page,
        new Map([
          ["old", "new"],
          ["x", "y"],
        ]),
      ),
    ).toBe(page);
  });

  test("cannot be led out of the attribute", () => {
    expect(insertAliasAnchors(`<p id="a">`, new Map([[`"><script>`, "a"]]))).toBe(
      `<p id="a"><span id="&quot;><script>"></span>`,
    );
  });
});
