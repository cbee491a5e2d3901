import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { extractTracee } from "../facts/extract-tracee/extract-tracee.ts";
import { formatFacts } from "../facts/format-facts.ts";
import { joinFacts } from "../facts/join.ts";
import { shapeDirections } from "../facts/shape-directions.ts";
import type { AttachType, TraceeEvent, TraceeFacts } from "../facts/tracee-facts.ts";
import { PROJECT } from "./project.ts";
import { openSourceTree } from "./open-source-tree.ts";
import { readFacts } from "../read-facts.ts";

const shared = join(PROJECT, "..", "shared");
const content = join(PROJECT, "content", "facts");

describe.skipIf(!existsSync(join(shared, "facts")))(
  "our facts and the ones made elsewhere (skipped where ../shared is absent)",
  () => {
    test("Tracee's events are the same but for four, each with a reason", () => {
      const made = extractTracee(openSourceTree(join(shared, "tracee")));
      const elsewhere = readShared<{ events: Record<string, unknown>[] }>("tracee-events.json").events;
      const ours = new Map(made.events.map((event) => [event.name, likeElsewhere(event, made)]));
      const different = elsewhere.filter(
        ({ doc: _, ...event }) => !isEqual(event, ours.get(String(event.name))),
      );
      expect(elsewhere.length).toBe(ours.size);
      expect(different.map(({ name }) => name)).toEqual([
        // Its last argument is named by a constant of another package, which is left out there.
        "print_net_seq_ops",
        // The decode types of two of its arguments are left out there.
        "symbols_loaded",
        // What its fallbacks need is put to what it needs itself there.
        "multiple_fallbacks_test",
        "shared_probe_event_a",
      ]);
      expect(made.unresolved).toEqual([]);
      expect(made.events.every(({ line }) => line > 300)).toBe(true);
    });

    test("content/facts is what the sources give today", () => {
      const made = extractTracee(openSourceTree(join(shared, "tracee")));
      expect(formatFacts(made)).toBe(readFileSync(join(content, "tracee.json"), "utf8"));
      const directions = shapeDirections(readFileSync(join(shared, "facts/pointer-directions.json"), "utf8"));
      expect(formatFacts(directions)).toBe(readFileSync(join(content, "directions.json"), "utf8"));
    });

    test("all 447 syscall events are joined alike, and the tags of all 404 that compare", () => {
      const { kernel, tracee, directions } = readFacts(content);
      const joined = new Map(joinFacts(kernel, tracee, directions).map((event) => [event.name, event]));
      const elsewhere = readShared<{ events: JoinedElsewhere[] }>("event-kernel-map.json").events;
      const ours = elsewhere.map(({ event }): JoinedElsewhere => {
        const facts = joined.get(event);
        const { call, abi, implementation } = facts?.syscall ?? {};
        if (!call || !implementation) return { event, kernel: null };
        const tags = facts?.args.map((argument) => argument.tags?.join("+") ?? null);
        const judged = facts?.arity ? { argcount: facts.arity } : { tags };
        return { event, kernel: call.name, abi, entry: implementation.entry, ...judged };
      });
      expect(elsewhere.length).toBe(447);
      expect(elsewhere.filter(({ tags }) => tags).length).toBe(404);
      expect(ours).toEqual(elsewhere);
    });
  },
);

const TYPES: Partial<Record<AttachType, string>> = {
  kprobe: "KProbe",
  kretprobe: "KretProbe",
  uprobe: "Uprobe",
  raw_tracepoint: "RawTracepoint",
  lsm: "LSM",
  syscall_enter: "SyscallEnter",
  syscall_exit: "SyscallExit",
  cgroup_skb: "CgroupSKB",
};

/** An event as the shared file has it, which leaves out what is empty or usual. */
function likeElsewhere(event: TraceeEvent, { attachPoints }: TraceeFacts): Record<string, unknown> {
  const points = new Map(attachPoints.map((point) => [point.handle, point]));
  const attached = (attach: TraceeEvent["attach"]): object[] =>
    attach.map(({ handle, required }) => {
      const { type, on } = points.get(handle) ?? {};
      return { handle, type: type && TYPES[type], on, ...(!required && { required }) };
    });
  const fallbacks = (event.fallbacks ?? []).flatMap(({ attach }) => attached(attach));
  return {
    key: event.key,
    name: event.name,
    id: event.ids.x86_64,
    id_arm64: event.ids.arm64,
    syscall: event.syscall,
    id32: event.ids32.i386,
    internal: event.internal || undefined,
    version: event.version ?? undefined,
    sets: event.sets,
    args: event.args.map(({ name, type, decode }) => ({
      name,
      type: type ?? undefined,
      as: decode ?? undefined,
    })),
    returns: event.returns ?? undefined,
    probes: attached(event.attach),
    fallback_probes: fallbacks.length > 0 ? fallbacks : undefined,
    events: event.events.length > 0 ? event.events : undefined,
    ksyms: event.kernelSymbols?.map(({ name }) => name).toSorted(),
    caps: event.capabilities,
  };
}

function isEqual(a: unknown, b: unknown): boolean {
  return sortedJson(a) === sortedJson(b);
}

function sortedJson(value: unknown): string {
  const sort = (_: string, inner: unknown): unknown =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted())
      : inner;
  return JSON.stringify(value, sort);
}

function readShared<Value>(file: string): Value {
  return JSON.parse(readFileSync(join(shared, "facts", file), "utf8")) as Value;
}

interface JoinedElsewhere {
  event: string;
  kernel: string | null;
  abi?: string;
  entry?: string;
  tags?: (string | null)[];
  argcount?: { kernel: number; tracee: number };
}
