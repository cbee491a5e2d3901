import matter from "gray-matter";
import { isAlias, isMap, isNode, isScalar, parseDocument, visit, type Document } from "yaml";
import { LIMITS } from "./limits.ts";
import { FRONTMATTER_KEYS, frontmatterSchema, type Frontmatter } from "./frontmatter-schema.ts";
import { nearestOf } from "../event/edit-distance.ts";
import { collapse } from "./fold.ts";
import type { Report } from "./source.ts";

/**
 * Separates the frontmatter from the Markdown of a normalised text. In `body` the frontmatter is blanked out, so that
 * offsets and lines stay. `data` is empty where there is none or it has errors; `isRefused` says that an error was
 * reported and the text must not be read further.
 */
export function readFrontmatter(
  text: string,
  report: Report,
): { data: Frontmatter; body: string; isRefused: boolean } {
  const block = findBlock(text, report);
  if (block === "none") return { data: {}, body: text, isRefused: false };
  if (block === "refused") return { data: {}, body: "", isRefused: true };
  const body = text.slice(0, block.end).replace(/[^\n]/g, " ") + text.slice(block.end);
  const data = parseBlock(text.slice(0, block.end), report);
  return { data: data ?? {}, body, isRefused: data === undefined };
}

/** The offset behind the closing line of the frontmatter, or 0 where a normalised text has none. */
export function frontmatterEnd(text: string): number {
  const block = findBlock(text, () => undefined);
  return typeof block === "string" ? 0 : block.end;
}

/**
 * A first line that starts with `---` and holds more is refused before gray-matter can see it: there the rest of the
 * line names an engine, and some engines run code. A `---` above the title is a thematic break.
 */
function findBlock(text: string, report: Report): { end: number } | "none" | "refused" {
  if (!text.startsWith("---")) return "none";
  const first = text.split("\n", 1)[0] ?? "";
  if (first !== "---") {
    const shown = JSON.stringify(first.slice(0, 60));
    report("frontmatter-fence", {
      field: "document",
      at: 0,
      message: `Unexpected first line ${shown}, expected --- alone or a title.`,
      hint: "Write --- alone to open YAML frontmatter, or start with the title.",
    });
    return "refused";
  }
  const close = text.indexOf("\n---", 3);
  if (isThematicBreak(text, close !== -1)) return "none";
  if (close === -1 || !/^\n---(?:\n|$)/.test(text.slice(close, close + 5))) {
    report("frontmatter-unclosed", {
      field: "document",
      at: Math.max(0, close + 1),
      message: `Unexpected ${close === -1 ? "end of the document" : "text behind ---"}, expected a line --- that closes the frontmatter.`,
      hint: "Write --- on a line of its own below the frontmatter.",
    });
    return "refused";
  }
  if (Buffer.byteLength(text.slice(0, close)) > LIMITS.frontmatterBytes) {
    report("frontmatter-too-large", {
      field: "document",
      at: 0,
      message: `Unexpected size of the frontmatter, expected at most ${LIMITS.frontmatterBytes} bytes.`,
      hint: "Move text into the sections of the document.",
    });
    return "refused";
  }
  return { end: Math.min(text.length, close + 5) };
}

function isThematicBreak(text: string, isClosed: boolean): boolean {
  const blanks = /^---\n(\s*)#/.exec(text)?.[1];
  return blanks !== undefined && (blanks.includes("\n") || !isClosed);
}

/** Runs gray-matter on the frontmatter alone, with one engine that only reads YAML; undefined after an error. */
function parseBlock(block: string, report: Report): Frontmatter | undefined {
  let result: Frontmatter | undefined;
  const yaml = (source: string): object => {
    result = parseYaml(source, "---".length, report);
    return result ?? {};
  };
  const refuse = (): never => {
    throw new Error("Frontmatter is YAML and nothing else.");
  };
  const engines = {
    yaml,
    yml: refuse,
    json: refuse,
    javascript: refuse,
    js: refuse,
    coffee: refuse,
    cson: refuse,
    toml: refuse,
  };
  matter(block, { language: "yaml", engines: engines as never });
  return isEmpty(block) ? {} : result;
}

function isEmpty(block: string): boolean {
  return block.split("\n").every((line) => line === "---" || /^\s*(#.*)?$/.test(line));
}

function parseYaml(source: string, base: number, report: Report): Frontmatter | undefined {
  if (flowDepth(source) > LIMITS.nesting) return refuseSyntax("values nested too deeply", base, report);
  let document: Document.Parsed;
  try {
    document = parseDocument(source, { prettyErrors: false, merge: false, uniqueKeys: true });
  } catch (error) {
    return refuseSyntax(String(error), base, report);
  }
  const faults = [...document.errors, ...document.warnings].slice(0, 5);
  for (const { message, pos } of faults) refuseSyntax(message, base + pos[0], report);
  if (faults.length > 0 || !hasPlainNodes(document, base, report)) return undefined;
  const parsed = frontmatterSchema.safeParse(document.toJS({ maxAliasCount: 0 }) ?? {}, {
    reportInput: true,
  });
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) reportIssue(issue, document, base, report);
  return undefined;
}

/** How deep brackets go, those in quotes included. */
function flowDepth(source: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [bracket] of source.matchAll(/[[\]{}]/g)) {
    depth += bracket === "[" || bracket === "{" ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function refuseSyntax(message: string, at: number, report: Report): undefined {
  report("frontmatter-syntax", {
    field: "document",
    at,
    message: `Unexpected YAML in the frontmatter: ${collapse(message).slice(0, 120)}.`.replace(/\.\.$/, "."),
    hint: "Write plain keys and values, such as `review: { level: none }`.",
  });
  return undefined;
}

function hasPlainNodes(document: Document.Parsed, base: number, report: Report): boolean {
  let found: { at: number; what: string } | undefined;
  visit(document, {
    Node(_, node) {
      const at = node.range?.[0] ?? 0;
      if (isAlias(node)) found ??= { at, what: "alias" };
      else if (node.anchor) found ??= { at, what: "anchor" };
      else if (isScalar(node) && node.value === "<<") found ??= { at, what: "merge key" };
    },
  });
  if (!found) return true;
  report("frontmatter-alias", {
    field: "document",
    at: base + found.at,
    message: `Unexpected YAML ${found.what} in the frontmatter, expected values written out.`,
    hint: "Write the value itself.",
  });
  return false;
}

function reportIssue(issue: Issue, document: Document.Parsed, base: number, report: Report): void {
  const nested =
    issue.code === "invalid_union"
      ? issue.errors?.flat().find(({ code }) => code === "unrecognized_keys")
      : undefined;
  const path = [...issue.path, ...(nested?.path ?? [])];
  const field = path[0] === "review" ? "review" : "document";
  const keys = nested?.keys ?? issue.keys;
  if (keys) {
    for (const key of keys) {
      const known = FRONTMATTER_KEYS[(path[0] ?? "") as keyof typeof FRONTMATTER_KEYS] ?? [];
      const near = nearestOf(key, known, 2);
      report("frontmatter-key", {
        field,
        at: base + offsetOf(document, [...path, key], true),
        message: `Unexpected key ${JSON.stringify(key.slice(0, 60))} in ${path[0] ? String(path[0]) : "the frontmatter"}, expected ${known.filter((name) => name !== key).join(", ")}.`,
        hint: near && near !== key ? `Write ${near}.` : whyUnexpected(path, key),
      });
    }
    return;
  }
  const name = path.length > 0 ? path.join(".") : "the frontmatter";
  report("frontmatter-value", {
    field,
    at: base + offsetOf(document, path, false),
    message: `Unexpected value of ${name}: ${collapse(issue.message)}.`,
    hint: issue.input === undefined && path.length > 0 ? `Add ${String(path.at(-1))}.` : `Correct ${name}.`,
  });
}

function whyUnexpected(path: PropertyKey[], key: string): string {
  const isPerson = path[0] === "review" && (key === "by" || key === "on");
  return isPerson
    ? `Remove ${key}, or write level: human if a person has read the document.`
    : `Remove ${JSON.stringify(key.slice(0, 60))}.`;
}

/** Where the value of a path stands in the YAML, or its key, or the nearest thing above it that is there. */
function offsetOf(document: Document.Parsed, path: PropertyKey[], isKey: boolean): number {
  for (let length = path.length; length > 0; length--) {
    const holder = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    if (isMap(holder)) {
      const pair = holder.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(last));
      const node = isKey || !isNode(pair?.value) ? pair?.key : pair.value;
      if (isNode(node)) return node.range?.[0] ?? 0;
    } else {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node)) return node.range?.[0] ?? 0;
    }
  }
  return document.contents?.range?.[0] ?? 0;
}

interface Issue {
  code: string;
  path: PropertyKey[];
  message: string;
  keys?: string[];
  input?: unknown;
  errors?: Issue[][];
}
