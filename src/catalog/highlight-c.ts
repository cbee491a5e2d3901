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
    line.map(({ content, offset, color }) => ({ text: content, offset, kind: kindOf(color) })),
  );
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
