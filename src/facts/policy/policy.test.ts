import { join } from "node:path";
import { describe, expect, test } from "vitest";

import { joinKnown } from "../../catalog/known-facts.ts";
import { readFacts } from "../../read-facts.ts";
import { constantsOn } from "../constants-on.ts";
import { ALL_BITS, type NamedValue } from "../decode-number.ts";
import { checkPolicy } from "./fixtures/check-policy.ts";
import { matchFilter } from "./fixtures/match-filter.ts";
import { listAbis } from "./flag-conditions.ts";
import { findPrinter, MOST_VALUES } from "./flag-values.ts";
import { formatCommand, formatPolicy } from "./format-policy.ts";
import { findReturnCondition, listConditions } from "./list-conditions.ts";

const known = joinKnown(readFacts(join(import.meta.dirname, "../../../content/facts")));
const { constants } = known.kernel;
const events = [...known.events.values()];
const names = new Map(events.map(({ name, args }) => [name, args.map((argument) => argument.name)]));

/** Everything that is shown for an event, each filter with its words. */
const conditionsOf = (event: (typeof events)[number]) => [
  ...listConditions(event, constants).flatMap(({ argument, conditions }) =>
    conditions.map((condition) => ({ argument, ...condition })),
  ),
  ...[findReturnCondition(event)].flatMap((found) => (found ? [{ argument: "retval", ...found }] : [])),
];

describe("Tracee loads", () => {
  test.each([
    ["retval<0", ["no whole number: retval<0"]],
    ["retval=0,1", ["no whole number: retval=0,1"]],
    ["retval<=-1", []],
    ["data.fd<3", ["no value: data.fd<3"]],
    ["data.fd<=3", ["no argument fd<: data.fd<=3"]],
    ["data.pathname=.ssh", ["no value: data.pathname=.ssh"]],
    ["data.pathname=*.so", []],
    ["data.path=/tmp", ["no argument path: data.path=/tmp"]],
    ["data.fd", ["filter data.fd"]],
  ])("a policy with %s as its rules say", (filter, errors) => {
    const args = new Map([["openat", ["fd", "pathname"]]]);
    expect(checkPolicy(formatPolicy("openat", [filter]), args)).toEqual(errors);
  });

  test("the policy of every event, alone and with every condition", () => {
    const wrong = events.flatMap((event) => {
      const filters = conditionsOf(event).map(({ filter }) => filter);
      return [[], ...filters.map((filter) => [filter]), filters].flatMap((some) =>
        checkPolicy(formatPolicy(event.name, some), names).map((error) => `${event.name}: ${error}`),
      );
    });
    expect(events.length).toBe(589);
    expect(wrong).toEqual([]);
  });

  test("all policies from one folder: no name is there twice", () => {
    const own = events.map(({ name }) => /name: (.*)/.exec(formatPolicy(name))?.[1]);
    expect(new Set(own).size).toBe(events.length);
  });

  test("each command in one word of the shell per flag, at most two dots before the operator", () => {
    const wrong = events.flatMap((event) =>
      conditionsOf(event).flatMap(({ filter }) => {
        const command = formatCommand(event.name, [filter]);
        const [, quoted, plain] = /^tracee --events (?:'([^']+)'|([\w./,=-]+))$/.exec(command) ?? [];
        return (quoted ?? plain) === `${event.name}.${filter}` &&
          /^\w+(\.\w+){1,2}[=<]/.test(quoted ?? plain ?? "")
          ? []
          : [command];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

test("conditions on a call are all passed, each in its own flag", () => {
  expect(formatCommand("openat", ["data.pathname=/etc/*", "retval<=-1"])).toBe(
    "tracee --events 'openat.data.pathname=/etc/*' --events 'openat.retval<=-1'",
  );
});

test("every argument has a condition, or says why not", () => {
  const silent = events.flatMap((event) =>
    listConditions(event, constants).flatMap(({ argument, conditions, limit }) =>
      conditions.length > 0 || limit ? [] : [`${event.name}.${argument}`],
    ),
  );
  expect(silent).toEqual([]);
});

describe("a condition on constants", () => {
  const uses = constants.flatMap((group) =>
    group.uses.map(([event, argument]) => ({ group, event, argument })),
  );

  test("holds for every combination of the known flags that has the one asked for, and for no other", () => {
    let checked = 0;
    const wrong = uses.flatMap(({ group, event: name, argument }) => {
      const event = known.events.get(name);
      const found = event && conditionsOf(event).filter((condition) => condition.argument === argument);
      const print = findPrinter(event?.args.find((one) => one.name === argument)?.traceeType ?? null);
      if (!event || !found || !print) return [`${name}.${argument}`];
      return found.flatMap(({ filter, means, abis }) =>
        listAbis(event)
          .filter((abi) => abis?.includes(abi) ?? true)
          .flatMap((abi) => {
            const all = constantsOn(group, abi);
            const asked = readMeaning(means, all);
            return listCombinations(all, means).flatMap((value) => {
              checked += 1;
              return matchFilter(filter, { [argument]: print(value) }) === asked(value)
                ? []
                : [`${name} ${filter} (${means}) on ${abi}: ${value}`];
            });
          }),
      );
    });
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThan(10_000);
  });

  test("that is said to take many values would take as many", () => {
    let checked = 0;
    const wrong = uses.flatMap(({ group, event: name, argument }) => {
      const event = known.events.get(name);
      const { limit } =
        (event ? listConditions(event, constants) : []).find((one) => one.argument === argument) ?? {};
      if (!event || !limit) return [];
      const [, asked = "", lengths = ""] = /^(\w+) among others would take (.+)$/.exec(limit) ?? [];
      return lengths.split(" and ").flatMap((length) => {
        const [, stated = "", on] = /^(\d+|thousands of) values(?: on (.+))?$/.exec(length) ?? [];
        return (on?.split(", ") ?? listAbis(event)).flatMap((abi) => {
          checked += 1;
          const all = constantsOn(group, abi as "x86_64");
          const { size } = new Set(listCombinations(all, asked).filter(readMeaning(`has ${asked}`, all)));
          const isSo = Number(stated) ? size === Number(stated) && size > MOST_VALUES : size > 1000;
          return isSo ? [] : [`${name}.${argument} on ${abi}: ${size}, not ${length}`];
        });
      });
    });
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThan(50);
  });

  test("is never longer than a reader can follow", () => {
    const long = events.flatMap((event) =>
      conditionsOf(event).filter(({ filter }) => filter.split(",").length > MOST_VALUES),
    );
    expect(long).toEqual([]);
  });

  test("is as Tracee prints the number: signed where the type is", () => {
    const magic = conditionsOf(eventOf("reboot")).find(({ argument }) => argument === "magic");
    expect(magic).toMatchObject({ filter: "data.magic=-18751827", means: "LINUX_REBOOT_MAGIC1" });
  });

  test("is a few whole values where too many have the flag, and says how many", () => {
    const mmap = listConditions(eventOf("mmap"), constants).find(({ argument }) => argument === "prot");
    expect(mmap).toEqual({
      argument: "prot",
      conditions: [
        { filter: "data.prot=5", means: "exactly PROT_READ | PROT_EXEC", abis: null },
        { filter: "data.prot=7", means: "exactly PROT_READ | PROT_WRITE | PROT_EXEC", abis: null },
      ],
      limit: "PROT_EXEC among others would take 32 values on x86_64 and 128 values on arm64",
    });
  });

  test("asks a sender for a flag of senders", () => {
    const flagsOf = (name: string): string | undefined =>
      conditionsOf(eventOf(name)).find(({ argument }) => argument === "flags")?.means;
    expect(["sendto", "sendmsg", "sendmmsg", "recvmsg"].map(flagsOf)).toEqual([
      ...Array<string>(3).fill("exactly MSG_NOSIGNAL"),
      "exactly MSG_PEEK",
    ]);
  });

  test("names the ABI where another has other values", () => {
    const pipe2 = conditionsOf(eventOf("pipe2")).filter(({ argument }) => argument === "flags");
    expect(pipe2.map(({ abis }) => abis)).toEqual([["x86_64"], ["arm64"]]);
  });
});

describe("samples", () => {
  const filterOf = (event: string, argument: string): string =>
    conditionsOf(eventOf(event)).find((one) => one.argument === argument)?.filter ?? "";

  test.each([
    ["execve", "pathname", "/tmp/x", "/opt/tmp/x"],
    ["uselib", "library", "/lib/x.so", "/lib/x.so.1"],
    ["execve", "argv", "[sh -c base64 -d]", "[sh -c id]"],
    ["connect", "addr", "map[sa_family:AF_INET sin_addr:1.2.3.4 sin_port:443]", "map[sin_port:4430]"],
    ["dup2", "newfd", "1", "11"],
    ["openat", "dirfd", "-100", "3"],
    ["mmap", "retval", "-12", "139637976727552"],
  ])("%s.%s lets %s through and not %s", (event, argument, through, held) => {
    const filter = filterOf(event, argument);
    expect(matchFilter(filter, { [argument]: through })).toBe(true);
    expect(matchFilter(filter, { [argument]: held })).toBe(false);
  });

  test.each([
    ["process_execute_failed", "binary.path", "cannot be matched: its name has a dot"],
    ["hidden_kernel_module", "address", "takes text"],
    ["hidden_kernel_module", "srcversion", "takes text"],
    ["security_file_open", "inode", "takes a number"],
    ["init_namespaces", "pid", "takes a number"],
    ["clock_gettime", "tp", "holds a result: what the call wrote there"],
    ["getcwd", "buf", "holds a result: what the call wrote there"],
    ["fchmodat", "flags", "the kernel takes no such argument"],
    ["faccessat", "flags", "the kernel takes no such argument"],
    ["eventfd", "flags", "the kernel takes no such argument"],
  ])("are missing for %s.%s, which says why", (event, argument, limit) => {
    const found = listConditions(eventOf(event), constants).find((one) => one.argument === argument);
    expect(found).toEqual({ argument, conditions: [], limit });
  });

  test("are there for times and pointers that the caller gives", () => {
    expect(filterOf("nanosleep", "req")).toBe("data.req=1");
    expect(filterOf("read", "buf")).toBe("data.buf=0");
  });
});

function eventOf(name: string): (typeof events)[number] {
  const event = known.events.get(name);
  if (!event) throw new Error(`no event ${name}`);
  return event;
}

/** The condition that the words state, on a number. */
function readMeaning(means: string, all: readonly NamedValue[]): (value: bigint) => boolean {
  const [, word, rest = ""] = /^(?:(has|is|exactly) )?(.*)$/.exec(means) ?? [];
  const sum = rest.split(" | ").reduce((bits, name) => bits | valueOf(name, all), 0n);
  if (word === "exactly") return (value) => value === sum;
  const mask = all.find(({ name }) => name === rest)?.mask ?? sum;
  return (value) => (value & mask) === (sum & ALL_BITS);
}

function valueOf(name: string, all: readonly NamedValue[]): bigint {
  return all.find((constant) => constant.name === name)?.value ?? BigInt(name.replace(/^0(?=\d)/, "0o"));
}

/**
 * All numbers that the constants make: every choice of single flags, with at most one value under each mask. Of groups
 * with too many for that, all with the flags that the words name and as many others as can be had.
 */
function listCombinations(all: readonly NamedValue[], means: string): bigint[] {
  const isNamed = ({ name }: NamedValue): boolean => means.split(" ").includes(name);
  const fields = [...Map.groupBy(all, ({ mask, name }) => mask ?? name).values()].toSorted(
    (a, b) => Number(b.some(isNamed)) - Number(a.some(isNamed)),
  );
  const step = (values: Set<bigint>, field: NamedValue[]): Set<bigint> =>
    values.size > 4096
      ? values
      : new Set([...values].flatMap((value) => [value, ...field.map((constant) => value | constant.value)]));
  return [...fields.reduce(step, new Set([0n]))];
}
