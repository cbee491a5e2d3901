import {
  findHooks,
  findProbeType,
  findSet,
  findTag,
  listProbeTypes,
  resolveFacet,
  type Facet,
  type FacetKey,
} from "./facets.ts";
import type { NamesIndex } from "../open-index.ts";

/**
 * Takes the facets out of a query: those with a key (`tag:TOCTOU`, `set=fs`, `hook:security_bprm_check`), and those that
 * stand by themselves (`TOCTOU`, `optional`, `kprobes`, `proc_mem`). What is left are words.
 */
export function readFacets(text: string, index: NamesIndex): FacetQuery {
  const facets: Facet[] = [];
  const rest = text.replace(
    KEYED,
    (...[found, before, key, value, at]: [string, string, string, string, number]) => {
      const known = KEYS.get(key.toLowerCase());
      if (!known) return found;
      facets.push(resolveFacet(known, known === "type" ? extendType(value, text.slice(at)) : value, index));
      return before;
    },
  );
  const typeWords = facets
    .filter(({ key }) => key === "type")
    .flatMap((facet) => facet.text.split(" ").slice(1));
  const isKeyed = facets.length > 0;
  const words = rest.split(/\s+/).filter((word) => word !== "" && !typeWords.includes(word));
  if (isKeyed) return { facets, words: words.filter((word) => !FILLING.has(word.toLowerCase())), isKeyed };
  return readBareFacets(rest, index);
}

const KEYS: ReadonlyMap<string, FacetKey> = new Map(
  Object.entries({
    tag: "tag tags arg.tag args.tag argument.tag",
    set: "set sets eventset",
    hook: "hook hooks probe attach",
    arg: "arg args argument arguments",
    type: "type ctype",
    nr: "nr number syscall id sysno",
    arch: "arch abi",
    constant: "constant flag",
  }).flatMap(([key, names]) => names.split(" ").map((name): [string, FacetKey] => [name, key as FacetKey])),
);

const KEYED = /(^|\s)([a-z.]+)\s?[:=]\s*("[^"]*"|'[^']*'|[^\s"']+)/gi;

/** A type goes on over blanks for as long as words of types follow. */
function extendType(value: string, text: string): string {
  if (/^["']/.test(value)) return value;
  const [, more = ""] =
    /[:=]\s*\S+((?:\s+(?:const|struct|union|enum|unsigned|signed|long|int|short|char|__user|\*+|(?<=(?:struct|union|enum)\s)\w+))+)/i.exec(
      text,
    ) ?? [];
  return value + more.replace(/\s+/g, " ");
}

/** Words that only join a facet to its word. */
const FILLING: ReadonlySet<string> = new Set(
  "the a an in of on with and for that have has having events argument arguments arg args tag tags tagged".split(
    " ",
  ),
);

function readBareFacets(text: string, index: NamesIndex): FacetQuery {
  const facets: Facet[] = [];
  const take = (key: FacetKey, values: string[], found: string): string => {
    facets.push({ key, values, text: found.trim(), isKnown: true });
    return " ";
  };
  let rest = text
    .replace(TOCTOU, (found) => take("tag", ["TOCTOU"], found))
    .replace(OPTIONAL, (found) => take("tag", ["OPT"], found));
  const whole = stripFilling(rest);
  const set = findSet(whole, index) ?? findSet(rest.trim().replace(/\s+sets?$/i, ""), index);
  if (set !== null && facets.length === 0)
    return { facets: [facetOf("set", [set], whole)], words: [], isKeyed: false };
  rest = rest.replace(PROBES, (found, before: string, word: string) => {
    const type = findProbeType(word);
    if (type === null) return found;
    const types = listProbeTypes(index);
    // Tracee's tracepoints are raw ones; who asks for tracepoints means those.
    const near = types.has(type) ? type : type === "tracepoint" ? "raw_tracepoint" : type;
    return types.has(near) ? before + take("probe", [near], word) : found;
  });
  const words = rest.split(/\s+/).filter(Boolean);
  const left = words.filter(
    (word) => !readBareWord(word, { index, isAlone: words.length === 1 && facets.length === 0 }, facets),
  );
  return {
    facets,
    words: facets.length > 0 ? left.filter((word) => !FILLING.has(word.toLowerCase())) : left,
    isKeyed: false,
  };
}

/** Puts the facet that a word is by itself to the others. */
function readBareWord(
  word: string,
  { index, isAlone }: { index: NamesIndex; isAlone: boolean },
  facets: Facet[],
): boolean {
  const tag = findTag(word);
  if (tag && (word === tag || (isAlone && tag.length > 1)))
    return facets.push(facetOf("tag", [tag], word)) > 0;
  const set = findSet(word, index);
  if (set !== null && (isAlone || word.includes("_") || SHORT_SETS.has(set)))
    return facets.push(facetOf("set", [set], word)) > 0;
  if (!isAlone && !/[:/_]/.test(word)) return false;
  const hooks = index.byName.has(word.toLowerCase()) && !isAlone ? [] : findHooks(word, index);
  return hooks.length > 0 && facets.push(facetOf("hook", hooks, word)) > 0;
}

/** Sets whose names are no words of English, so that they are meant among other words too. */
const SHORT_SETS: ReadonlySet<string> = new Set(["fs", "ipc", "lsm", "net", "proc"]);

const TOCTOU = /\btime[ -]of[ -]check(?:[ -]to)?[ -]time[ -]of[ -]use\b|\btoc[ /-]?tou\b/gi;
const OPTIONAL = /\boptional(?: (?:arguments?|args?))?\b|\b(?:arguments?|args?)(?= optional\b)/gi;
const PROBES =
  /(^|\s)((?:raw[ _-])?tracepoints?|raw[ _-]tp|k(?:ret)?probes?|u(?:ret)?probes?|fentry|fexit|ftrace|jprobes?|syscall[ _-](?:enter|exit)s?|cgroup[ _-]skbs?|lsms?)(?:\s+(?:hooks?|probes?))?(?=\s|$)/gi;

function stripFilling(text: string): string {
  return text
    .trim()
    .replace(/^(?:event )?sets? (?=\S)/i, "")
    .replace(/\s+(?:event )?(?:sets?|events?)$/i, "");
}

function facetOf(key: FacetKey, values: string[], text: string): Facet {
  return { key, values, text, isKnown: true };
}

export interface FacetQuery {
  facets: Facet[];
  /** What is left beside them. */
  words: string[];
  /** Whether the reader wrote a key, so that nothing else can be meant. */
  isKeyed: boolean;
}
