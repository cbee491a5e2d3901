import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hasCorpus, readExpected, readOpen } from "./document/fixtures/read-corpus.ts";
import { parseDocument } from "./document/parse-document.ts";
import { joinFacts } from "./facts/join.ts";
import { indexNames } from "./facts/known-names.ts";
import { verify } from "./facts/verify.ts";
import type { Claim, Verdict } from "./facts/verify/verdict.ts";
import { PROJECT } from "./cli/project.ts";
import { readFacts } from "./read-facts.ts";

const facts = readFacts(join(PROJECT, "content", "facts"));
const events = joinFacts(facts.kernel, facts.tracee, facts.directions);
const names = indexNames(facts.symbols, facts.constantNames);
const byName = new Map(events.map((event) => [event.name, event]));

describe("the facts in content", () => {
  test("hold every event, syscall and joined call", () => {
    const syscalls = events.filter(({ isSyscall }) => isSyscall);
    expect([events.length, syscalls.length]).toEqual([589, 446]);
    expect(syscalls.filter(({ syscall }) => syscall === null)).toEqual([]);
    expect(syscalls.filter(({ syscall }) => syscall?.implementation).length).toBe(420);
    expect(events.filter(({ status }) => status === "unimplemented").length).toBe(26);
    expect(events.filter(({ arity }) => arity).length).toBe(16);
  });

  test("never take an event's id for a number", () => {
    const numbers = new Set(facts.kernel.syscalls.flatMap((call) => call.numbers.x86_64 ?? []));
    const colliding = events.filter(
      ({ isSyscall, ids, syscall }) =>
        isSyscall && numbers.has(ids.x86_64) && syscall?.call.numbers.x86_64 !== ids.x86_64,
    );
    expect(colliding.length).toBe(14);
    expect(byName.get("waitpid")?.syscall).toMatchObject({ abi: "i386", number: 7 });
  });

  test("follow the entry of 32-bit calls, not their name", () => {
    expect(byName.get("chown16")?.syscall).toMatchObject({
      abi: "i386",
      number: 182,
      call: { name: "chown" },
    });
    expect(byName.get("chown16")?.syscall?.implementation?.entry).toBe("sys_chown16");
    expect(byName.get("chown")?.syscall).toMatchObject({ abi: "x86_64", number: 92 });
  });

  test("derive the tags that the reviewed documents have", () => {
    const tagsOf = (name: string): unknown => byName.get(name)?.args.map(({ tags }) => tags?.join("+"));
    expect(tagsOf("lchown")).toEqual(["U+TOCTOU", "K", "K"]);
    expect(tagsOf("mremap")).toEqual(["K", "K", "K", "K", "K"]);
    expect(tagsOf("pkey_mprotect")).toEqual(["K", "K", "K", "K"]);
    expect([tagsOf("capget"), tagsOf("capset"), tagsOf("signal")]).toEqual([
      ["U", "U"],
      ["U", "U"],
      ["K", "U"],
    ]);
  });

  test("know the direction of every user pointer that an event has", () => {
    const pointers = events.flatMap(({ args }) => args).filter(({ tags }) => tags?.includes("U"));
    expect(pointers.length).toBe(425);
    // The first register of old_select holds a pointer to all of what Tracee takes for single arguments.
    expect(pointers.filter(({ direction }) => direction === null).map(({ name }) => name)).toEqual(["nfds"]);
  });

  test("name the calls of x86_64 that no event stands for", () => {
    const joined = new Set(events.map(({ syscall }) => syscall?.call.name));
    const left = facts.kernel.syscalls.filter(
      ({ name, numbers }) => numbers.x86_64 !== undefined && !joined.has(name),
    );
    expect(left.length).toBe(15);
    expect(left.map(({ name }) => name)).toContain("uretprobe");
  });
});

test("no function or tracepoint that Tracee attaches to is missing, but for two of other kernels", () => {
  const points = facts.tracee.attachPoints.filter(({ type }) => /probe|tracepoint|lsm/.test(type));
  const missing = points.filter(({ type, on }) => type !== "uprobe" && names.symbols.find(on) === null);
  expect(points.length).toBeGreaterThan(100);
  expect(missing.map(({ on }) => on)).toEqual(["raw_syscalls:sched_process_exec", "utimes_common"]);
});

describe("our own documents", () => {
  const folder = join(PROJECT, "content", "events", "syscalls");

  test.each(readdirSync(folder).filter((file) => file.endsWith(".md")))("%s contradicts no fact", (file) => {
    const verdicts = verdictsOf(readFileSync(join(folder, file), "utf8"), file);
    expect(verdicts.length).toBeGreaterThan(3);
    expect(verdicts.filter(({ verdict }) => verdict !== "agrees")).toEqual([]);
  });
});

describe.skipIf(!hasCorpus)("upstream's documents (skipped where ../shared/corpus is absent)", () => {
  test.each(["lchown", "setpgid"])("%s, known to be right, is not accused", (name) => {
    expect(verdictsOf(readOpen(name), `${name}.md`).filter(({ verdict }) => verdict !== "agrees")).toEqual(
      [],
    );
  });

  test("show every kind of defect about as often as it is known to occur", () => {
    const hits = new Map<Claim, Set<string>>();
    for (const { name } of readExpected())
      for (const { claim, verdict } of verdictsOf(readOpen(name), `${name}.md`))
        if (verdict === "differs") hits.set(claim, (hits.get(claim) ?? new Set()).add(name));
    expect(Object.fromEntries([...hits].map(([claim, names]) => [claim, names.size]))).toEqual({
      argument: 6,
      arity: 4,
      type: 17,
      origin: 52,
      toctou: 30,
      "toctou-prose": 18,
      hook: 91,
      symbol: 37,
      constant: 5,
      related: 18,
      status: 3,
    });
  });
});

describe("files of facts", () => {
  test("that are missing or not in their form are told by name, with what to do", () => {
    const folder = mkdtempSync(join(tmpdir(), "hookbook-facts-"));
    try {
      expect(() => readFacts(folder)).toThrow(
        /kernel\.json; `hookbook facts --kernel TREE --man DIR` makes it/,
      );
      writeFileSync(join(folder, "kernel.json"), "{");
      expect(() => readFacts(folder)).toThrow(/kernel\.json: .*JSON.* never edited/);
      writeFileSync(
        join(folder, "kernel.json"),
        JSON.stringify({ ...facts.kernel, syscalls: [{ name: "read" }] }),
      );
      expect(() => readFacts(folder)).toThrow(/kernel\.json: syscalls\.0\.numbers: /);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function verdictsOf(text: string, file: string): Verdict[] {
  const { event } = parseDocument(text, file);
  const known = byName.get(event.name);
  if (!known) throw new Error(`no facts of ${event.name}`);
  return verify(event, known, byName, names);
}
