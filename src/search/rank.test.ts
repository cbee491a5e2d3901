import { beforeAll, describe, expect, test } from "vitest";

import { findShortcomings, judge } from "../../bench/judge-answers.ts";
import { queryFacts } from "../../bench/queries/from-facts.ts";
import { queryNames } from "../../bench/queries/from-names.ts";
import { makeRandom } from "../../bench/queries/random.ts";
import { queryTypos } from "../../bench/queries/typos.ts";
import type { EventRecord } from "../event/record.ts";
import { readOwnRecords } from "./fixtures/own-records.ts";
import { makeIndexFiles } from "./names-index.ts";
import { openIndex, type NamesIndex } from "./open-index.ts";
import { answerQuery, rank } from "./rank.ts";
import type { Result } from "./result.ts";

let records: EventRecord[];
let index: NamesIndex;
beforeAll(async () => {
  ({ records } = await readOwnRecords());
  const [names, words] = makeIndexFiles(records).map(([, text]) => JSON.parse(text) as unknown);
  index = openIndex(names, words);
});

describe("every name is first", () => {
  test.each<[string, (name: string) => string]>([
    ["as it is", (name) => name],
    ["in capitals", (name) => name.toUpperCase()],
    ["with blanks", (name) => name.replaceAll("_", " ")],
    ["with dashes", (name) => name.replaceAll("_", "-")],
    ["without underscores", (name) => name.replaceAll("_", "")],
    [
      "in camel case",
      (name) => name.replace(/(?<=[a-z\d])_(\w)/g, (_, letter: string) => letter.toUpperCase()),
    ],
    ["with ()", (name) => `${name}()`],
    ["with (2)", (name) => `${name}(2)`],
    ["as a call", (name) => `${name}(0x7f00, 4096) = 0`],
    ["with man", (name) => `man ${name}`],
    ["with man 2", (name) => `man 2 ${name}`],
    ["with .md", (name) => `${name}.md`],
    ["as a path", (name) => `content/events/syscalls/${name}.md`],
    ["as an address", (name) => `https://example.org/base/events/${name}/#arg-flags`],
    ["with the words around", (name) => `the ${name} syscall`],
    ["with syscall in front", (name) => `syscall ${name}`],
    ["in quotes", (name) => `"${name}"`],
    ["in typographic quotes", (name) => `“${name}”`],
    ["in backquotes", (name) => `\`${name}\``],
    ["of a stack trace", (name) => `__x64_sys_${name}+0x1d/0x20`],
    ["of a tracepoint", (name) => `tracepoint:syscalls:sys_enter_${name}`],
  ])("%s", (_, write) => {
    const queries = records.map(({ name }) => ({ name, query: write(name) }));
    expect(queries.filter(({ name, query }) => first(query)?.name !== name)).toEqual([]);
  });

  test.each(
    "sys_ ksys_ __x64_sys_ __ia32_sys_ __arm64_sys_ __se_sys_ __do_sys_ SYS_ __NR_ sys_enter_ sys_exit_ __X64_SYS_".split(
      " ",
    ),
  )("behind %s", (prefix) => {
    // `sys_exit` is a name itself, and a name as it stands always wins.
    const names = records.map(({ name }) => name).filter((name) => !index.byName.has(prefix + name));
    expect(names.filter((name) => first(prefix + name)?.name !== name)).toEqual([]);
  });
});

describe("queries of every kind reach their bar", () => {
  test.each([11, 12, 13])("with seed %i", (seed) => {
    const random = makeRandom(seed);
    const names = records.map(({ name }) => name);
    const queries = [
      ...queryNames(records, random),
      ...queryFacts(records, random),
      ...queryTypos(names, random),
    ];
    expect(judge(queries, (query) => rank(query, index)).flatMap(findShortcomings)).toEqual([]);
  });
});

test.each([
  // What surrounds a name, and what stands for it.
  ["SYS_exit", "exit", "name"],
  ["sys_exit", "sys_exit", "name"],
  ["__x64_sys_newstat", "stat", "its entry in the kernel is sys_newstat"],
  ["chown32", "chown", "chown32 stands for chown"],
  ["futex_time64", "futex", "futex_time64 stands for futex"],
  ["do_mremap", "mremap", "do_mremap stands for mremap"],
  ["_newselect", "select", "newselect stands for select"],
  ["socket call", "socketcall", "name"],
  ["the time", "time", "name"],
  // Corrections.
  ["mermap", "mremap", "corrected from mermap"],
  ["pkey mprotct", "pkey_mprotect", "corrected from pkey mprotct"],
  ["__x64_sys_opennat", "openat", "corrected from opennat"],
  // Arguments and types.
  ["old_address", "mremap#arg-old_address", "argument old_address of mremap"],
  ["old_len", "mremap#arg-old_size", "argument old_size of mremap, old_len in the kernel"],
  ["mremap flags", "mremap#arg-flags", "argument flags of mremap"],
  ["flags of mremap", "mremap#arg-flags", "argument flags of mremap"],
  ["old address mremap", "mremap#arg-old_address", "argument old_address of mremap"],
  ["mremap.args.flags", "mremap#arg-flags", "argument flags of mremap"],
  ["mermap flags", "mremap#arg-flags", "argument flags of mremap; corrected from mermap"],
  ["struct mq_attr", "mq_getsetattr#arg-newattr", "argument newattr, const struct mq_attr *"],
  ["struct clone_args __user *", "clone3#arg-cl_args", "argument cl_args, struct clone_args *"],
  ["nanosleep timespec", "nanosleep#arg-req", "argument req, struct __kernel_timespec *"],
  // Numbers.
  ["25", "mremap", "number 25 on x86_64, x32"],
  ["0x19", "mremap", "number 25 on x86_64, x32"],
  ["arm64:216", "mremap", "number 216 on arm64"],
  ["nr:216 aarch64", "mremap", "number 216 on arm64"],
  ["1073741849", "mremap", "number 25 on x32"],
  ["i386 182", "chown16", "number 182 on i386"],
  // Constants.
  ["MREMAP_FIXED", "mremap#arg-flags", "constant MREMAP_FIXED, argument flags"],
  ["mremap_fixed", "mremap#arg-flags", "constant MREMAP_FIXED, argument flags"],
  ["MREMAP_DONT", "mremap#arg-flags", "constant MREMAP_DONTUNMAP, argument flags"],
  ["SIGKILL", "kill#arg-sig", "constant SIGKILL, argument sig"],
  ["open O_CREAT", "open#arg-flags", "constant O_CREAT, argument flags"],
  // Hooks and sets.
  [
    "raw_syscalls/sched_process_exec",
    "exec_test#hook-raw_syscalls-sched_process_exec",
    "hook raw_syscalls:sched_process_exec (raw_tracepoint)",
  ],
  ["set:containers", "container_create", "in set containers"],
])("%s leads to %s", (query, target, why) => {
  const [name = "", id] = target.split("#");
  expect(first(query)).toMatchObject({ name, url: `/events/${name}/${id ? `#${id}` : ""}`, why });
});

describe("facets", () => {
  test.each([
    "TOCTOU",
    "toctou",
    "tag:TOCTOU",
    "tag=toctou",
    "arg.tag=TOCTOU",
    "time of check time of use",
    "time-of-check to time-of-use",
    "TOCTOU arguments",
    "events with TOCTOU",
  ])("%s gives the events with the tag, each once", (query) => {
    const tagged = records.filter(({ args }) => args.some(({ tags }) => tags.includes("TOCTOU")));
    expect(names(query).toSorted()).toEqual(tagged.map(({ name }) => name));
    expect(first(query)).toMatchObject({ url: "/events/accept/#arg-addr", why: "TOCTOU: argument addr" });
  });

  test.each(["OPT", "optional", "optional argument", "optional arguments", "tag:opt"])(
    "%s is a tag",
    (query) => {
      const tagged = records.filter(({ args }) => args.some(({ tags }) => tags.includes("OPT")));
      expect(names(query).toSorted()).toEqual(tagged.map(({ name }) => name));
    },
  );

  test.each([
    ["TOCTOU mount", "tag", "TOCTOU", "mount"],
    ["mount tag:TOCTOU", "tag", "TOCTOU", "mount"],
    ["K set", "tag", "K", "set"],
    ["tag=fs open", "set", "fs", "open"],
    ["kprobe security_file", "type", "kprobe", "security_file"],
  ])("%s gives exactly those whose name contains the word", (query, kind, value, word) => {
    const has = ({ args, sets, hooks }: EventRecord): boolean =>
      kind === "tag"
        ? args.some(({ tags }) => (tags as string[]).includes(value))
        : kind === "set"
          ? sets.includes(value)
          : hooks.some(({ types }) => (types as string[]).includes(value));
    const right = records.filter((record) => record.name.includes(word) && has(record));
    expect(names(query).toSorted()).toEqual(right.map(({ name }) => name));
  });

  test("several are met by events that have all", () => {
    expect(names("set=proc_mem tag:TOCTOU hook:kprobe")).toEqual(
      records
        .filter(
          ({ sets, args, hooks }) =>
            sets.includes("proc_mem") &&
            args.some(({ tags }) => tags.includes("TOCTOU")) &&
            hooks.some(({ types }) => types.includes("kprobe")),
        )
        .map(({ name }) => name),
    );
    expect(names("arg:flags type:int mlock")).toEqual(["mlock2", "mlockall"]);
    expect(names('type:"struct timespec *" nano')).toContain("nanosleep");
  });

  test.each([
    ["tag:FOO", "tag", "FOO"],
    ["set:nowhere mount", "set", "nowhere"],
    ["arg:nothing", "arg", "nothing"],
    ["hook:do_mremap", "hook", "do_mremap"],
    ["arch:vax", "arch", "vax"],
    ["nr:99999", "nr", "nr:99999"],
  ])("%s is answered with nothing, and says so", (query, key, value) => {
    expect(answerQuery(query, index)).toMatchObject({
      results: [],
      unknown: [{ key, value }],
      isFacet: true,
    });
  });

  test("a name comes before a facet of the same word", () => {
    expect(names("time")[0]).toBe("time");
    expect(names("signal")[0]).toBe("signal");
    expect(names("vfs_write")).toEqual(["vfs_write", "capture_file_write", "magic_write"]);
  });
});

describe("what the query means is told", () => {
  test("a correction, and where nothing is near the nearest names", () => {
    expect(answerQuery("mermap", index).corrected).toEqual({ from: "mermap", to: "mremap" });
    expect(answerQuery("mremap", index).corrected).toBeNull();
    expect(answerQuery("mrxxp", index)).toMatchObject({
      results: [],
      nearest: expect.arrayContaining(["mremap"]) as string[],
    });
  });

  test.each([
    "",
    "   ",
    "\t\n",
    "?",
    "_",
    "()",
    '""',
    ":",
    "tag:",
    "%",
    "𝕏",
    "a".repeat(10_000),
    "( ".repeat(5_000),
    "* * * *",
  ])("%j is no reason to fail", (query) => {
    expect(Array.isArray(rank(query, index))).toBe(true);
  });
});

describe("purposes", () => {
  test.each([
    ["release memory of a dying process", "process_mrelease"],
    ["give up the cpu", "sched_yield"],
    ["grow the heap", "brk"],
    ["timestomp", "utimensat"],
    ["delete a file", "unlink"],
  ])("%s is what %s is for", (query, name) => {
    expect(names(query).slice(0, 3)).toContain(name);
  });

  test("words that only join others find nothing by themselves", () => {
    expect(names("of the and")).toEqual([]);
  });
});

function first(query: string): Result | undefined {
  return rank(query, index)[0];
}

function names(query: string): string[] {
  return rank(query, index).map(({ name }) => name);
}
