import { PROBE_TYPE_ORDER, TRACEE_PROBE_TYPES, type ProbeType } from "../event/probe-types.ts";
import { nearestOf } from "../event/edit-distance.ts";
import { collapse } from "./fold.ts";

/**
 * Reads the stated type of a hook. `types` are the kinds it names, in order, or `unknown` alone; `stated` is the text
 * where it says more than they do; `foreign` are words beside a known kind that could pass for one but are none.
 */
export function parseProbeTypes(text: string): { types: ProbeType[]; stated?: string; foreign: string[] } {
  const stated = collapse(text);
  const outside = stated.replace(/\([^()]*\)/g, " ");
  const read = readKinds(outside);
  const { types, foreign } = read.types.length > 0 ? read : { ...readKinds(stated), foreign: [] };
  const isSaidByTypes =
    types.length > 0 && folded(stated) === types.map((type) => type.replace("_", " ")).join(" ");
  return {
    types: types.length > 0 ? types : ["unknown"],
    ...(isSaidByTypes || stated === "" ? {} : { stated }),
    foreign: types.length > 0 ? foreign : [],
  };
}

function readKinds(text: string): { types: ProbeType[]; foreign: string[] } {
  const words =
    text
      .toLowerCase()
      .replace(/\b([ku](?:ret)?|trace|j) (?=probes?\b|points?\b)/g, "$1")
      .match(/[a-z_]+/g) ?? [];
  const types: ProbeType[] = [];
  const foreign: string[] = [];
  words.forEach((word, index) => {
    const kind = kindOf(word, words[index - 1] ?? "", words.slice(index + 1));
    if (kind && !types.includes(kind)) types.push(kind);
    if (!kind && !NEUTRAL.has(word) && !word.includes("_")) foreign.push(word);
  });
  return { types, foreign };
}

function kindOf(word: string, before: string, after: string[]): ProbeType | undefined {
  const singular = word.replace(/s$/, "");
  if (singular === "tracepoint" && before === "raw") return "raw_tracepoint";
  if (singular === "kernel" && /^probes?$/.test(after[0] ?? "")) return "kprobe";
  if (singular === "kernel" && after[0] === "return" && /^probes?$/.test(after[1] ?? "")) return "kretprobe";
  if (singular === "user" && /^probes?$/.test(after[0] ?? "")) return "uprobe";
  if (KINDS.includes(singular as ProbeType)) return singular as ProbeType;
  return singular.length >= 8 ? nearestOf(singular, KINDS, 1) : undefined;
}

function folded(text: string): string {
  return collapse(
    text
      .toLowerCase()
      .replace(/[`*.+/,&]|\band\b/g, " ")
      .replaceAll("_", " ")
      .replace(/s\b/g, ""),
  );
}

const KINDS = PROBE_TYPE_ORDER.filter((type) => type !== "unknown" && !TRACEE_PROBE_TYPES.has(type));

/** Words that say nothing about the kind. */
const NEUTRAL = new Set(
  "a an and the or of on in at via with through using by to for is raw kernel user return probe probes hook hooks hooking function functions type types event events point points syscall syscalls system call entry exit program programs based bpf ebpf both".split(
    " ",
  ),
);
