import { PROBE_TYPES, PROBE_TYPE_ORDER, type ProbeType } from "../../event/probe-types.ts";
import { TAG_ORDER, type Tag } from "../../event/tags.ts";
import { findAbi } from "./abi-names.ts";
import { looseType, normaliseType } from "./c-type.ts";
import type { NamesIndex } from "../open-index.ts";

/** Resolves what stands behind the colon of a facet; `values` is empty where the index knows nothing of the kind. */
export function resolveFacet(key: FacetKey, text: string, index: NamesIndex): Facet {
  const value = text.replace(/^["']|["']$/g, "").trim();
  // A type may hold blanks, and no comma.
  const given = key === "type" ? [value] : value.split(",").filter(Boolean);
  const found = given.map((one) => RESOLVERS[key](one, index));
  const isKnown = given.length > 0 && found.every((one) => one !== null);
  const [first] = found;
  return {
    key: first?.key ?? key,
    values: isKnown ? found.flatMap((one) => one?.values ?? []) : [],
    text,
    isKnown,
  };
}

/** The tag that a word is, whatever its case. */
export function findTag(word: string): Tag | null {
  return TAG_ORDER.find((tag) => tag === word.toUpperCase()) ?? null;
}

/** The event set that a word is, with blanks or dashes for underscores. */
export function findSet(word: string, { sets }: NamesIndex): string | null {
  const folded = word.toLowerCase().replace(/[\s-]+/g, "_");
  return sets.includes(folded) ? folded : null;
}

/** The probe type that a word is, by name or label, singular or plural. */
export function findProbeType(word: string): ProbeType | null {
  const folded = word
    .toLowerCase()
    .replace(/[\s_-]+/g, " ")
    .replace(/s$/, "")
    .replace(/\btp$/, "tracepoint");
  const type = PROBE_TYPE_ORDER.find(
    (of) => of.replaceAll("_", " ") === folded || PROBE_TYPES[of].label.toLowerCase() === folded,
  );
  return type && type !== "unknown" ? type : null;
}

/**
 * The hooks that a word names: a symbol, a tracepoint with `:` or `/`, or what stands behind its colon. What a tracer
 * writes in front (`kprobe:`, `tracepoint/`) is passed over.
 */
export function findHooks(word: string, { hooks }: NamesIndex): string[] {
  const folded = word
    .toLowerCase()
    .replace(/^(?:raw_)?(?:tracepoint|tp|kprobe|kretprobe|fentry|fexit|lsm|p|r|t)[:/](?=.)/, "");
  const symbols = [...new Set(hooks.map(({ symbol }) => symbol))];
  const spelled = folded.replaceAll("/", ":");
  const exact = symbols.filter(
    (symbol) => symbol.toLowerCase() === spelled || symbol.toLowerCase() === folded,
  );
  return exact.length > 0 ? exact : symbols.filter((symbol) => symbol.toLowerCase().endsWith(`:${folded}`));
}

const RESOLVERS: Record<FacetKey, (value: string, index: NamesIndex) => Resolved | null> = {
  tag: (value, index) => {
    const tag = findTag(value);
    if (tag) return { key: "tag", values: [tag] };
    return RESOLVERS.set(value, index);
  },
  set: (value, index) => {
    const set = findSet(value, index);
    return set === null ? null : { key: "set", values: [set] };
  },
  probe: (value, index) => {
    const type = findProbeType(value);
    return type && listProbeTypes(index).has(type) ? { key: "probe", values: [type] } : null;
  },
  hook: (value, index) => {
    const symbols = findHooks(value, index);
    return symbols.length > 0 ? { key: "hook", values: symbols } : RESOLVERS.probe(value, index);
  },
  arg: (value, index) => {
    const name = value.toLowerCase();
    return index.byArgument.has(name) || index.kernelNames.has(name) ? { key: "arg", values: [name] } : null;
  },
  type: (value, index) => {
    const isKnown = index.byType.has(normaliseType(value)) || index.byLooseType.has(looseType(value));
    return isKnown ? { key: "type", values: [value] } : null;
  },
  nr: (value) =>
    /^(?:\d{1,10}|0x[\da-f]{1,8})$/i.test(value) ? { key: "nr", values: [String(Number(value))] } : null,
  arch: (value, { abis }) => {
    const abi = findAbi(value);
    return abi !== null && abis.includes(abi) ? { key: "arch", values: [abi] } : null;
  },
  constant: (value, { words }) =>
    words?.constants.has(value.toLowerCase()) ? { key: "constant", values: [value.toLowerCase()] } : null,
};

/** The probe types that some event has. */
export function listProbeTypes({ hooks }: NamesIndex): Set<string> {
  return new Set(hooks.flatMap(({ types }) => types));
}

export type FacetKey = "tag" | "set" | "hook" | "probe" | "arg" | "type" | "nr" | "arch" | "constant";

export interface Facet {
  key: FacetKey;
  /** In the index's own spelling; an event has the facet if it has one of them. */
  values: string[];
  /** As the reader wrote it. */
  text: string;
  /** False where no event can have it. */
  isKnown: boolean;
}

interface Resolved {
  key: FacetKey;
  values: string[];
}
