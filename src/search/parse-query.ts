import { PROBE_TYPES, PROBE_TYPE_ORDER } from "../event/probe-types.ts";
import { TAG_ORDER } from "../event/tags.ts";

/**
 * Splits what a reader typed into words for the full text and facets: `tag:TOCTOU`, `tag=U`, `arg:flags`,
 * `probe:kprobe`, and tags and probe types that stand by themselves. A bare `K` or `U` must be a capital.
 */
export function parseQuery(text: string): Query {
  const query: Query = { words: [], facets: [] };
  for (const word of text.trim().split(/\s+/).filter(Boolean)) {
    const facet = readFacet(word) ?? readBareFacet(word);
    if (facet) query.facets.push(facet);
    else query.words.push(word);
  }
  return query;
}

/** A word as the name of an event would be written: without `()`, section, and the kernel's prefixes. */
export function readName(word: string): string {
  return word
    .toLowerCase()
    .replace(/\((?:\d\w*)?\)$/, "")
    .replaceAll("-", "_")
    .replace(/^(?:__(?:x64|ia32|arm64|se|do)_)?sys_(?!enter$|exit$)/, "");
}

const KEYS: ReadonlyMap<string, FacetKey> = new Map([
  ["tag", "tag"],
  ["arg.tag", "tag"],
  ["arg", "arg"],
  ["argument", "arg"],
  ["probe", "probe"],
  ["hook", "probe"],
]);

function readFacet(word: string): Facet | null {
  const [, key = "", value = ""] = /^([a-z.]+)[:=](.+)$/i.exec(word) ?? [];
  const known = KEYS.get(key.toLowerCase());
  if (!known) return null;
  if (known === "arg") return { key: known, value };
  if (known === "probe") return findProbeType(value) ?? { key: "hook", value };
  const tag = TAG_ORDER.find((of) => of === value.toUpperCase());
  return tag ? { key: known, value: tag } : null;
}

function readBareFacet(word: string): Facet | null {
  const tag = TAG_ORDER.find((of) => of === word || (of.length > 2 && of === word.toUpperCase()));
  return tag ? { key: "tag", value: tag } : findProbeType(word);
}

function findProbeType(word: string): Facet | null {
  const folded = word.toLowerCase().replace(/s$/, "");
  const type = PROBE_TYPE_ORDER.find((of) => of === folded || PROBE_TYPES[of].label.toLowerCase() === folded);
  return type && type !== "unknown" ? { key: "probe", value: type } : null;
}

export interface Query {
  words: string[];
  facets: Facet[];
}

export interface Facet {
  key: FacetKey;
  value: string;
}

/** The names of the filters in the index. */
export type FacetKey = "tag" | "arg" | "probe" | "hook";
