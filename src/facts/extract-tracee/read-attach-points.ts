import type { AttachPoint, AttachType } from "../tracee-facts.ts";
import { findTables, type TableEntry } from "./find-tables.ts";
import type { GoFile } from "./go-constants.ts";
import type { GoValue } from "./go-values.ts";

/** What each of Tracee's probe handles attaches to, sorted by handle. Constructors that are not known go to `unresolved`. */
export function readAttachPoints(files: readonly GoFile[]): {
  attachPoints: AttachPoint[];
  unresolved: string[];
} {
  const entries = files.flatMap((file) => findTables(file, "Handle", "Probe"));
  const attachPoints = entries.flatMap((entry) => readPoint(entry) ?? []);
  const known = new Set(attachPoints.map(({ handle }) => handle));
  return {
    attachPoints: attachPoints.toSorted((a, b) => (a.handle < b.handle ? -1 : 1)),
    unresolved: entries
      .filter(({ key }) => !known.has(key))
      .map(({ key, file, line }) => `probe ${key} (${file}:${line})`),
  };
}

function readPoint({ key, value, file, line }: TableEntry): AttachPoint | null {
  if (value.kind !== "call") return null;
  const place = placeOf(value.name, value.args);
  return place && { handle: key, ...place, file, line };
}

/** The constructors differ in where they name the place; a uprobe's is a symbol, bare or in a call of its own. */
function placeOf(constructor: string, args: GoValue[]): { type: AttachType; on: string } | null {
  if (constructor.startsWith("NewCgroupProbe")) return withType("cgroup_skb", args[1]);
  if (constructor.startsWith("NewLsmProgramProbe")) return withType("lsm", args[0]);
  const [first] = args;
  const type = first?.kind === "name" ? TYPES[first.name] : undefined;
  if (!constructor.includes("Uprobe")) return type ? withType(type, args[1]) : null;
  const symbol = args.find((arg) => arg.kind === "call" && arg.name === "UprobeEventSymbol");
  const bare = args.findLast(({ kind }) => kind === "string");
  return withType(type ?? "uprobe", symbol?.kind === "call" ? symbol.args[0] : bare);
}

/** A Go symbol's import path says nothing to a reader; its package does. */
function withType(type: AttachType, on: GoValue | undefined): { type: AttachType; on: string } | null {
  return on?.kind === "string" ? { type, on: on.text.replace(/^.*\//, "") } : null;
}

const TYPES: Record<string, AttachType> = {
  KProbe: "kprobe",
  KretProbe: "kretprobe",
  Uprobe: "uprobe",
  Uretprobe: "uretprobe",
  Tracepoint: "tracepoint",
  RawTracepoint: "raw_tracepoint",
  Fentry: "fentry",
  Fexit: "fexit",
  LSM: "lsm",
  SyscallEnter: "syscall_enter",
  SyscallExit: "syscall_exit",
};
