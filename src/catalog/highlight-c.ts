import c from "@shikijs/langs/c";
import { createCssVariablesTheme, createHighlighterCoreSync } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";

let highlighter: ReturnType<typeof createHighlighterCoreSync> | undefined;

/**
 * Splits C code into lines of tokens. Shiki's own HTML sets a style attribute on each token, which the content
 * security policy forbids, so tokens carry a kind instead.
 */
export function highlightC(code: string): CodeToken[][] {
  highlighter ??= createHighlighterCoreSync({
    themes: [createCssVariablesTheme({ name: "kinds", variablePrefix: "" })],
    langs: [c],
    engine: createJavaScriptRegexEngine(),
  });
  const lines = highlighter.codeToTokensBase(code, { lang: "c", theme: "kinds" });
  return lines.map((line) =>
    line
      .map(({ content, offset, color }) => ({ text: content, offset, kind: kindOf(color) }))
      .flatMap((token, index, tokens) => splitTypeName(token, tokens[index - 1])),
  );
}

/** The grammar leaves the name behind `struct` plain, together with what follows it. */
function splitTypeName(token: CodeToken, before: CodeToken | undefined): CodeToken[] {
  const [name] = /^\s*\w+/.exec(token.text) ?? [];
  if (!name || !/^(?:struct|union|enum)$/.test(before?.text.trim() ?? "")) return [token];
  const rest = { ...token, text: token.text.slice(name.length), offset: token.offset + name.length };
  return [{ ...token, text: name, kind: "type" as const }, rest].filter(({ text }) => text !== "");
}

function kindOf(color: string | undefined): CodeToken["kind"] {
  if (color?.includes("token-keyword") || color?.includes("token-constant")) return "type";
  if (color?.includes("token-function")) return "name";
  return "plain";
}

export interface CodeToken {
  text: string;
  /** Place in the whole code. */
  offset: number;
  kind: "type" | "name" | "plain";
}
