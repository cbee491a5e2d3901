/** Documents that were made to break, hang or fool a reader; each names the code it must be refused with, or null. */
export const HOSTILE_INPUTS: Record<string, { text: string; code: string | null }> = {
  ...frontmatter(),
  ...sizes(),
  ...nesting(),
  ...characters(),
  ...structures(),
};

function frontmatter(): Inputs {
  const fences = ["js", "javascript", "JS", " js", "json", "coffee", "toml", "constructor", "toString", "yaml", "-", " ", "\t", "__proto__"];
  const bomb = ["a: &a [x,x,x,x,x,x,x,x,x]", ..."bcdefghi".split("").map((key, i) => `${key}: &${key} [${`*${"abcdefgh"[i]},`.repeat(9)}]`)].join("\n");
  return {
    ...Object.fromEntries(fences.map((word) => [`fence ---${word}`, refused("frontmatter-fence", `---${word}\nmodule.exports = process.exit(3)\n---\n# x\n`)])),
    "fence behind a mark": refused("frontmatter-fence", "\uFEFF---js\nprocess.exit(3)\n---\n# x\n"),
    "alias bomb": refused("frontmatter-alias", `---\n${bomb}\n---\n# x\n`),
    anchor: refused("frontmatter-alias", "---\nkeywords: &a [x]\n---\n# x\n"),
    "merge key": refused("frontmatter-alias", "---\n<<: { status: obsolete }\n---\n# x\n"),
    "script tag": refused("frontmatter-syntax", "---\nstatus: !!js/function 'function () {}'\n---\n# x\n"),
    "deep flow": refused("frontmatter-", `---\nkeywords: ${"[".repeat(4000)}${"]".repeat(4000)}\n---\n# x\n`),
    "deep unclosed flow": refused("frontmatter-", `---\nkeywords: ${"[{a: ".repeat(1200)}\n---\n# x\n`),
    "duplicate key": refused("frontmatter-syntax", "---\nstatus: obsolete\nstatus: unimplemented\n---\n# x\n"),
    "prototype key": refused("frontmatter-key", "---\n__proto__: { polluted: true }\n---\n# x\n"),
    "hijacking key": refused("frontmatter-key", "---\nslug: ../../index\nlayout: /etc/passwd\n---\n# x\n"),
    "list on top": refused("frontmatter-value", "---\n- a\n- b\n---\n# x\n"),
    "text on top": refused("frontmatter-value", "---\njust text\n---\n# x\n"),
    unclosed: refused("frontmatter-unclosed", "---\nstatus: obsolete\n# x\n"),
    "closed by more": refused("frontmatter-unclosed", "---\nstatus: obsolete\n---js\n# x\n"),
    "too large": refused("frontmatter-too-large", `---\nkeywords: [${"word, ".repeat(2000)}x]\n---\n# x\n`),
    "hidden in an escape": refused("frontmatter-value", '---\nkeywords: ["a\\u202eb"]\n---\n# x\n'),
    "forged person": refused("frontmatter-key", "---\nreview: { level: checked, on: 2026-01-01, against: [x], by: Somebody }\n---\n# x\n"),
    "person without date": refused("frontmatter-value", "---\nreview: { level: human, by: Somebody }\n---\n# x\n"),
    "no such date": refused("frontmatter-value", "---\nreview: { level: human, by: A, on: 2026-02-30 }\n---\n# x\n"),
    "script source": refused("frontmatter-value", "---\nsources: [{ title: x, url: 'javascript:alert(1)' }]\n---\n# x\n"),
    "alias that climbs": refused("frontmatter-value", "---\naliases: ['../x']\n---\n# x\n"),
  };
}

function sizes(): Inputs {
  return {
    "large file": refused("too-large", `# x\n\n${"word ".repeat(60_000)}`),
    "long line": refused("line-too-long", `# x\n\n${"a".repeat(33_000)}\n`),
    "long line of blanks": refused("line-too-long", `# x\n\n${" ".repeat(200_000)}x\n`),
    "numeric entities": refused("too-many-entities", "&#x41;".repeat(4000)),
    "named entities": refused("too-many-entities", lines("&amp;".repeat(100), 400)),
    "wide table": refused("too-wide", `${"|a".repeat(4000)}|\n${"|-".repeat(4000)}|\n|b|\n`),
    "table of 65 columns": refused("too-wide", `${"|a".repeat(65)}|\n${"|-".repeat(65)}|\n|b|\n`),
    "table with many short rows": refused("too-wide", `${"|a".repeat(60)}|\n${"|-".repeat(60)}|\n${"b\n".repeat(7000)}`),
    "many tables": refused("too-many-lines", "a|b\n-|-\n\n".repeat(20_000)),
    headings: refused("too-many-headings", "# a\n".repeat(7000)),
    "set headings": refused("too-many-headings", "a\n=\n".repeat(3000)),
    "empty lines": refused("too-many-lines", "\n".repeat(200_000)),
    "stars in words": refused("too-many-marks", lines("*a".repeat(10_000), 12)),
    "underscores in words": refused("too-many-marks", lines("_a".repeat(10_000), 12)),
    "mixed marks": refused("too-many-marks", lines("*a_ ~".repeat(6000), 8)),
    "bare addresses": refused("too-many-marks", lines("http://a.b ".repeat(2700), 8)),
    "lists in lists": refused("too-complex", lines("- + 1) a", 7900)),
    links: refused("too-many-marks", lines("[a](b)".repeat(5000), 8)),
    "open brackets": refused("too-many-marks", lines("[".repeat(30_000), 8)),
    "comment openings": refused("too-many-marks", lines("<!--".repeat(8000), 8)),
    "fences by the thousand": refused("too-many-lines", "```\n".repeat(65_000)),
  };
}

function nesting(): Inputs {
  return {
    quotes: refused("too-deep", `${">".repeat(10_000)} x\n`),
    "quotes on every line": refused("too-deep", lines(`${"> ".repeat(40)}x`, 3000)),
    "quotes of 17 levels": refused("too-deep", `${"> ".repeat(17)}x\n`),
    lists: refused("too-deep", Array.from({ length: 500 }, (_, depth) => `${"  ".repeat(depth)}* x`).join("\n")),
    "lists in a line": refused("too-deep", `${"* ".repeat(10_000)}x\n`),
    "numbers in a line": refused("too-deep", `${"1) ".repeat(8000)}x\n`),
    "quotes and lists": refused("too-deep", `${"> - ".repeat(20)}x\n`),
    "nested emphasis": refused("too-deep", `${"*a _a ".repeat(20)}b${"_ a* a".repeat(20)}\n`),
    "17 levels of code": { text: `\`\`\`\n${">".repeat(30)}\n\`\`\`\n`, code: null },
  };
}

function characters(): Inputs {
  const hidden = { "U+0000": "\u0000", "U+001B": "\u001B", "U+009B": "\u009B", "U+202E": "\u202E", "U+2066": "\u2066", "U+200B": "\u200B", "U+00AD": "\u00AD", "U+2028": "\u2028", "U+FEFF": "\uFEFF", "U+FFFD": "\uFFFD", "U+E0041": "\u{E0041}", "U+D800": "\uD800" };
  return {
    ...Object.fromEntries(Object.entries(hidden).map(([name, character]) => [`character ${name}`, refused("forbidden-character", `# x\n\n## Intro\nx - a${character}b\n`)])),
    "override by reference": refused("forbidden-character", "# x\n\n## Intro\nx - a&#x202E;b\n"),
    "override in a link": refused("forbidden-character", "# x\n\n[a](http://x/&#x202E;b)\n"),
    emoji: { text: "# x\n\n## Intro\nx - mind the gap \u26A0\uFE0F and \u{1F469}\u200D\u{1F4BB}\n", code: null },
    "hard blank": { text: "# x\n\n## Intro\nx\u00A0- b\n", code: null },
  };
}

function structures(): Inputs {
  const kept = (text: string): { text: string; code: null } => ({ text, code: null });
  return {
    empty: kept(""),
    "only blanks": kept(" \n\t\n"),
    "only a title": kept("# x"),
    "open links": kept(lines("[a](".repeat(1100), 8)),
    "closing brackets": kept(`${"[".repeat(9000)}\n${"]".repeat(30_000)}\n`),
    "image openings": kept(lines("![".repeat(4500), 2)),
    backticks: kept(Array.from({ length: 130 }, (_, length) => "`".repeat(length)).join(" x\n")),
    "open comment": kept("# x\n\n## Intro\nx - y\n\n<!--\n\n## Description\ntext\n"),
    "tag openings": kept(lines("<a ".repeat(9000), 1)),
    "open fence": kept("# x\n\n## Description\n```\n## Hooks\n### y\n"),
    "lazy lines": kept(`> a\n${"b\n".repeat(7000)}`),
    tabs: kept(lines("\t".repeat(30_000), 8)),
    dashes: kept(lines("- ".repeat(30), 1)),
    "definitions by the thousand": kept(Array.from({ length: 7500 }, (_, i) => `[a${i}]: b`).join("\n")),
    "footnotes by the thousand": kept(Array.from({ length: 7500 }, (_, i) => `[^a${i}]: b`).join("\n")),
    "argument of stars": kept(`# x\n\n## Arguments\n* a:${"*".repeat(5000)} x\n`),
    "argument of brackets": kept(`# x\n\n## Arguments\n* \`a\`:\`b\`${"[K]".repeat(9000)} - x\n`),
    "argument of blanks": kept(`# x\n\n## Arguments\n* \`a\`:\`b\`${" ".repeat(30_000)}- x\n`),
    "related of commas": kept(`# x\n\n## Related Events\n${"a, ".repeat(10_000)}\n`),
    "related of dashes": kept(lines("# x\n\n## Related Events", 1) + lines("a - b, ".repeat(4000), 8)),
    "related of names": kept(lines("# x\n\n## Related Events", 1) + lines("a_b() ".repeat(1500), 6)),
    "intro of dashes": kept(`# x\n\n## Intro\n${" - ".repeat(10_000)}\n`),
    "hook of words": kept(`# x\n\n## Hooks\n### y\n#### Type\n${"kprobe and ".repeat(2900)}\n`),
    "glued headings": kept("text\n##a\n".repeat(200)),
    "references everywhere": kept(`${lines("[a]".repeat(1900), 5)}\n[a]: http://b.c\n`),
    "fence around fences": kept(`\`\`\`md\n# x\n${"```c\n```\n".repeat(1600)}\`\`\`\n`),
  };
}

function refused(code: string, text: string): { text: string; code: string } {
  return { text, code };
}

function lines(line: string, count: number): string {
  return `${line}\n`.repeat(count);
}

type Inputs = Record<string, { text: string; code: string | null }>;
