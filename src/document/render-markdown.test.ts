import { parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import { HOSTILE_INPUTS } from "./fixtures/hostile-inputs.ts";
import { renderMarkdown } from "./render-markdown.ts";

const linkTo = (name: string): string | undefined => (name === "mmap" ? "/events/mmap/" : undefined);

describe("renderMarkdown", () => {
  test.each([
    ["<sys/mman.h> {x} int[2] a | b a < b", "<p>&#x3C;sys/mman.h> {x} int[2] a | b a &#x3C; b</p>"],
    ["<KU> and <b>x</b>", "<p>&#x3C;KU> and &#x3C;b>x&#x3C;/b></p>"],
    ["<div onclick=x>\ny\n</div>", "<p>&#x3C;div onclick=x>\ny\n&#x3C;/div></p>"],
    ["<!-- seen -->", "<p>&#x3C;!-- seen --></p>"],
    ["![alt](https://example.org/x.png)", "<p>alt (https://example.org/x.png)</p>"],
    [
      "[![alt](x.png)](https://example.org)",
      '<p><a href="https://example.org" rel="noopener">alt (x.png)</a></p>',
    ],
    ["`mmap()` `open(2)`", '<p><a href="/events/mmap/"><code>mmap()</code></a> <code>open(2)</code></p>'],
    ["[`mmap`](mmap.md#arg-addr)", '<p><a href="/events/mmap/#arg-addr"><code>mmap</code></a></p>'],
    ["[open](open.md) [that](open.md)", "<p>open that (open.md)</p>"],
    ["## a\n\n#### b", "<h3>a</h3>\n<h5>b</h5>"],
    ["#### a", "<h3>a</h3>"],
    [
      "```c title=x\nint a;\n```",
      '<pre><small>c title=x</small><code class="language-c">int a;\n</code></pre>',
    ],
    ['```"><script>\nx\n```', '<pre><small>">&#x3C;script></small><code>x\n</code></pre>'],
    ["a[^1]\n\n[^1]: note *x*", "<p>a[^1]</p>\n<p>[^1]:</p>\n<p>note <em>x</em></p>"],
    ["* a\n  * b", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>"],
    ["- [x] done", "<ul>\n<li>[x] done</li>\n</ul>"],
    ["[a][b]\n\n[b]: https://example.org", '<p><a href="https://example.org" rel="noopener">a</a></p>'],
  ])("%j", (markdown, html) => {
    expect(renderMarkdown(markdown, { linkTo })).toBe(html);
  });

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java&#9;script:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "//evil.example",
    "/\\evil.example",
    "https:\\\\evil.example",
    "http:evil.example",
    "https://user:pass@example.org",
    "https://user@example.org",
    "http://127.0.0.1/",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://localhost:4321/",
    "http://a.localhost/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "mailto:a@example.org?bcc=b@example.org",
    "../../etc/passwd",
    "#top",
    "?q=x",
  ])("makes no link to %s, and shows it", (url) => {
    for (const markdown of [`[text](<${url}>)`, `[text][x]\n\n[x]: <${url}>`]) {
      const html = renderMarkdown(markdown, { linkTo });
      expect(html).not.toContain("<a");
      expect(html).toContain("text (");
    }
  });

  test.each(["https://example.org/a_b?c=d&e#f", "HTTP://example.org", "mailto:a@example.org"])(
    "links to %s",
    (url) => {
      expect(renderMarkdown(`[text](${url})`)).toContain('rel="noopener">text</a>');
    },
  );

  test.each([
    ["- a `b`", "- a <code>b</code>"],
    ["1. a", "1. a"],
    ["# a", "# a"],
    ["> a\nb", "> a b"],
    ["    a", "a"],
    ["[x]: https://example.org", '[x]: <a href="https://example.org" rel="noopener">https://example.org</a>'],
    ["", ""],
  ])("inline %j is one line", (markdown, html) => {
    expect(renderMarkdown(markdown, { inline: true })).toBe(html);
  });

  test("writes HTML that a browser need not repair, with nothing in it but the allowed", () => {
    const allowed =
      /^(?:#text|p|a|em|strong|del|code|pre|br|hr|blockquote|ul|ol|li|h[3-6]|small|table|thead|tbody|tr|t[hd])$/;
    for (const { text, code } of Object.values(HOSTILE_INPUTS)) {
      if (code !== null || text.length > 50_000) continue;
      const names = new Set<string>();
      const collect = (node: { nodeName: string; childNodes?: never[] }): void => {
        for (const child of (node.childNodes ?? []) as { nodeName: string }[]) {
          names.add(child.nodeName);
          collect(child);
        }
      };
      collect(parseFragment(renderMarkdown(text)) as never);
      expect([...names].filter((name) => !allowed.test(name))).toEqual([]);
    }
  });
});
