import { expandMacros, type Macro } from "../extract-kernel/expand-macros.ts";
import { makeLineCounter, skipParentheses } from "./read-code.ts";

/** The tracepoints that a file of code defines, as `subsystem:name`, with the macros of its own that define them. */
export function findTracepoints(code: string): { name: string; line: number }[] {
  if (!/#\s*define\s+TRACE_SYSTEM\b/.test(code)) return [];
  const lineAt = makeLineCounter(code);
  const wrappers = findWrappers(code);
  const words = ["TRACE_SYSTEM", ...DEFINERS, ...wrappers.keys()].join("|");
  let subsystem = "";
  const found: { name: string; line: number }[] = [];
  // Definitions of macros are passed over: what they define is found where they are used.
  const pattern = new RegExp(
    String.raw`^[ \t]*#[ \t]*define[ \t]+(\w+)((?:[^\n]*\\\n)*[^\n]*)|\b(${words})\s*\(`,
    "gm",
  );
  for (const match of code.matchAll(pattern)) {
    const [whole, macro, text = "", word] = match;
    if (macro === "TRACE_SYSTEM") subsystem = text.trim();
    if (word === undefined) continue;
    const end = skipParentheses(code, match.index + whole.length);
    const call = end === -1 ? "" : code.slice(match.index, end);
    const line = lineAt(match.index);
    for (const name of readNames(expandMacros(call, wrappers)))
      found.push({ name: `${subsystem}:${name}`, line });
  }
  return found.filter(({ name }) => /^[\w-]+:\w+$/.test(name));
}

/** The first argument of most; of what is made from a class, the second. */
function readNames(text: string): string[] {
  return [
    ...text.matchAll(new RegExp(String.raw`\b(${DEFINERS.join("|")})\s*\(([^,()]*),?([^,()]*)`, "g")),
  ].map(([, definer = "", first = "", second = ""]) =>
    (definer.startsWith("DEFINE_EVENT") ? second : first).trim(),
  );
}

function findWrappers(code: string): Map<string, Macro> {
  const definer = new RegExp(String.raw`\b(?:${DEFINERS.join("|")})\s*\(`);
  const macros = [...code.matchAll(/^[ \t]*#[ \t]*define[ \t]+(\w+)\(([^()]*)\)((?:[^\n]*\\\n)*[^\n]*)/gm)];
  const found = new Map<string, Macro>();
  for (const [, name = "", parameters = "", body = ""] of macros) {
    if (DEFINERS.includes(name) || !definer.test(body)) continue;
    const list = parameters.split(",").map((one) => one.trim());
    found.set(name, { parameters: list, body: body.replaceAll("\\\n", " "), file: "", line: 0 });
  }
  return found;
}

const DEFINERS = [
  "TRACE_EVENT",
  "TRACE_EVENT_FN",
  "TRACE_EVENT_FN_COND",
  "TRACE_EVENT_CONDITION",
  "TRACE_EVENT_NOP",
  "TRACE_EVENT_RCU",
  "DEFINE_EVENT",
  "DEFINE_EVENT_FN",
  "DEFINE_EVENT_PRINT",
  "DEFINE_EVENT_CONDITION",
  "DEFINE_EVENT_NOP",
  "DEFINE_EVENT_WRITABLE",
  "DECLARE_TRACE",
  "DECLARE_TRACE_CONDITION",
  "DECLARE_TRACE_WRITABLE",
];
