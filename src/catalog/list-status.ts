import type { ReviewLevel } from "../event/review.ts";
import { REVIEW_LEVEL_ORDER } from "../event/review.ts";
import type { EventFacts } from "../facts/event-facts.ts";
import { abis, type Abi } from "../facts/kernel-facts.ts";
import { CLAIMS, type Claim, type Verdict } from "../facts/verify/verdict.ts";
import { compareText, type CatalogEvent } from "./join-events.ts";
import type { KnownFacts } from "./known-facts.ts";
import { countNumbers, listNumbers, type NumberCounts } from "./list-numbers.ts";

/** How many of the events on this site have a document, and how many of Tracee's have a page. */
export function countCoverage(events: readonly CatalogEvent[], { events: known }: KnownFacts): Coverage {
  const all = [...known.values()];
  const documented = events.filter(({ document }) => document !== null);
  return {
    known: all.length,
    syscalls: all.filter(({ isSyscall }) => isSyscall).length,
    internal: all.filter(({ isInternal }) => isInternal).length,
    pages: events.length,
    documented: documented.length,
    factsAlone: events.length - documented.length,
    unknown: events.filter(({ facts }) => facts === null).length,
  };
}

/** The verdicts on the documents of this site, by claim; each claim is there, without a verdict too. */
export function countVerdicts(events: readonly CatalogEvent[]): VerdictCounts[] {
  const verdicts = events.flatMap((event) => event.verdicts);
  return (Object.keys(CLAIMS) as Claim[]).map((claim) => {
    const count = (word: Verdict["verdict"]): number =>
      verdicts.filter((one) => one.claim === claim && one.verdict === word).length;
    return { claim, agrees: count("agrees"), differs: count("differs"), unknown: count("unknown") };
  });
}

/** How many documents are on each level of review. */
export function countReviews(events: readonly CatalogEvent[]): { level: ReviewLevel; count: number }[] {
  const documented = events.filter(({ document }) => document !== null);
  return REVIEW_LEVEL_ORDER.map((level) => ({
    level,
    count: documented.filter(({ event }) => event.review.level === level).length,
  }));
}

/** The counts of each ABI's table. */
export function countTables(known: KnownFacts): ({ abi: Abi } & NumberCounts)[] {
  return abis.map((abi) => ({ abi, ...countNumbers(listNumbers(known, abi)) }));
}

/** The kernel's calls without an event, each with its numbers on the ABIs where it has none. */
export function listWithoutEvent(known: KnownFacts): CallWithoutEvent[] {
  const calls = new Map<string, CallWithoutEvent>();
  for (const abi of abis) {
    for (const { name, number, entry, event } of listNumbers(known, abi)) {
      if (event !== null) continue;
      const call = calls.get(name) ?? { name, numbers: [] };
      calls.set(name, call);
      call.numbers.push({ abi, number, isImplemented: entry !== null });
    }
  }
  return [...calls.values()].toSorted((a, b) => compareText(a.name, b.name));
}

/** What could not be verified: how many arguments and table rows, and which. */
export function listUnverified({ events, kernel, tracee }: KnownFacts): Unverified {
  const all = [...events.values()];
  const without = (of: readonly EventFacts[]): { events: number; args: number } => {
    const counts = of.map(({ args }) => args.filter(({ kernelType }) => kernelType === null).length);
    return { events: counts.filter(Boolean).length, args: counts.reduce((sum, count) => sum + count, 0) };
  };
  const directions = all.flatMap(({ name, args }) =>
    args
      .filter(({ tags, direction }) => tags?.includes("U") && direction === null)
      .map((argument) => `${name} ${argument.name}`),
  );
  return {
    others: without(all.filter(({ isSyscall }) => !isSyscall)),
    syscalls: without(all.filter(({ isSyscall }) => isSyscall)),
    directions,
    entries: abis.flatMap((abi) => kernel.tables[abi]?.unresolved ?? []),
    definitions: tracee.unresolved,
    withoutRelease: kernel.syscalls.filter(({ since }) => since === null).map(({ name }) => name),
  };
}

export interface Coverage {
  /** Tracee's events. */
  known: number;
  syscalls: number;
  /** Not for users to select. */
  internal: number;
  /** Events with a page here. */
  pages: number;
  documented: number;
  factsAlone: number;
  /** Documents of events that Tracee does not have. */
  unknown: number;
}

export interface VerdictCounts {
  claim: Claim;
  agrees: number;
  differs: number;
  unknown: number;
}

export interface CallWithoutEvent {
  name: string;
  numbers: { abi: Abi; number: number; isImplemented: boolean }[];
}

export interface Unverified {
  /** Arguments with no argument of the kernel behind them, of events that are no syscalls. */
  others: { events: number; args: number };
  /** The same of syscalls. */
  syscalls: { events: number; args: number };
  /** User pointers of which it is not known what the kernel does with the memory: `event argument`. */
  directions: string[];
  /** Entries in the kernel's tables without a prototype. */
  entries: string[];
  /** What in Tracee's definitions could not be followed. */
  definitions: string[];
  /** Calls whose first release is not known. */
  withoutRelease: string[];
}
