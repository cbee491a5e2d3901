import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { smallKernel } from "../facts/extract-kernel/small-kernel.ts";
import { smallTracee } from "../facts/fixtures/small-tracee.ts";
import type { SourceTree } from "../facts/source-tree.ts";

const MAN_PAGE = '.TH syscalls 2 2024-05-02 "Linux man-pages 6.8"\n.TS\n\\fBmremap\\fP(2)\t1.3\t\n.TE\n';
const MAIN = join(import.meta.dirname, "main.ts");

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hookbook-facts-"));
  unpack(smallTracee(), "tracee");
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe("facts --tracee", () => {
  test("writes the file with its folder, then finds it up to date, byte for byte", () => {
    const first = facts("--tracee", "tracee");
    expect(first).toMatchObject({ status: 0, stdout: "+ tracee.json\n" });
    expect(first.stderr).toContain("made/tracee.json written: Tracee unknown, 4 events");
    const text = read("made/tracee.json");
    expect(facts("--tracee", "tracee")).toMatchObject({
      status: 0,
      stdout: "",
      stderr: "made/tracee.json is up to date: Tracee unknown, 4 events\n",
    });
    expect(read("made/tracee.json")).toBe(text);
    expect(readdirSync(join(folder, "made"))).toEqual(["tracee.json"]);
  });

  test("with --check writes nothing, and prints what differs on stdout", () => {
    expect(facts("--tracee", "tracee", "--check")).toMatchObject({ status: 1, stdout: "+ tracee.json\n" });
    expect(existsSync(join(folder, "made"))).toBe(false);
    facts("--tracee", "tracee");
    expect(facts("--tracee", "tracee", "--check")).toMatchObject({ status: 0, stdout: "" });
    const before = read("made/tracee.json");
    change("tracee/pkg/events/core.go", 'Name: "pathname"', 'Name: "path"');
    expect(facts("--tracee", "tracee", "--check")).toMatchObject({
      status: 1,
      stdout: "~ event open: arguments: pathname string STR_T -> path string STR_T\n",
    });
    expect(read("made/tracee.json")).toBe(before);
  });

  test("keeps the known version where a tree without one says the same", () => {
    write("tracee/README.md", `at commit ${"a1".repeat(20)}`);
    facts("--tracee", "tracee");
    rmSync(join(folder, "tracee/README.md"));
    expect(facts("--tracee", "tracee", "--check")).toMatchObject({ status: 0, stdout: "" });
    change("tracee/pkg/events/core.go", 'name:    "open"', 'name:    "opened"');
    expect(facts("--tracee", "tracee", "--check").stdout).toContain(
      `~ version: ${"a1".repeat(20)} -> unknown`,
    );
  });

  test("refuses what it cannot follow, and a file of facts that was edited", () => {
    change("tracee/pkg/ebpf/probes/probe_group.go", "NewTraceProbe(KProbe", "NewTraceProbe(Magic");
    const refused = facts("--tracee", "tracee");
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain("cannot follow probe Lid (pkg/ebpf/probes/probe_group.go:11)");
    expect(existsSync(join(folder, "made"))).toBe(false);
    write("made/tracee.json", '{"generatedBy": 1}');
    expect(facts("--tracee", "tracee")).toMatchObject({ status: 1, stdout: "" });
    expect(facts("--tracee", "tracee").stderr).toContain("made/tracee.json: generatedBy: ");
  });
});

describe("facts --tracee on a damaged checkout", () => {
  const core = "tracee/pkg/events/core.go";
  const cut = (): string => read(core).slice(0, read(core).indexOf("\tWaitpid: {"));

  test("refuses a table that is cut off, and prints nothing of what is missing", () => {
    facts("--tracee", "tracee");
    const before = read("made/tracee.json");
    write(core, cut());
    const { status, stdout, stderr } = facts("--tracee", "tracee");
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(
      /^hookbook: pkg\/events\/core\.go:\d+ Unexpected end of file, \{ of line 22 is not/,
    );
    expect(read("made/tracee.json")).toBe(before);
  });

  test("refuses a table that ends early, with fewer events than there were", () => {
    facts("--tracee", "tracee");
    const before = read("made/tracee.json");
    write(core, `${cut()}}\n`);
    for (const args of [[], ["--check"]]) {
      const { status, stderr } = facts("--tracee", "tracee", ...args);
      expect([status, stderr]).toEqual([1, expect.stringContaining("1 events, 4 before\n")]);
    }
    expect(read("made/tracee.json")).toBe(before);
  });

  test("refuses lost attach points", () => {
    facts("--tracee", "tracee");
    const before = read("made/tracee.json");
    change("tracee/pkg/ebpf/probes/probe_group.go", "LidTrigger", "// LidTrigger");
    const { status, stderr } = facts("--tracee", "tracee");
    expect([status, stderr]).toEqual([1, expect.stringContaining("5 attach points, 6 before\n")]);
    expect(read("made/tracee.json")).toBe(before);
  });
});

describe("facts --kernel", () => {
  const table = "arch/x86/entry/syscalls/syscall_64.tbl";

  beforeEach(() => {
    for (const [path, text] of Object.entries(smallKernel)) write(`linux/${path}`, text);
    write("man/man2/syscalls.2", MAN_PAGE);
  });

  test("tells the release of a call from man pages, and keeps it where none are given", () => {
    expect(facts("--kernel", "linux", "--man", "man")).toMatchObject({
      status: 0,
      stdout: "+ kernel.json\n+ symbols.json\n+ constants.json\n",
    });
    const text = read("made/kernel.json");
    expect(text).toContain('"since":{"version":"1.3","from":"man"}');
    expect(facts("--kernel", "linux", "--check")).toMatchObject({ status: 0, stdout: "" });
    facts("--kernel", "linux");
    expect(read("made/kernel.json")).toBe(text);
    write("man/man2/syscalls.2", MAN_PAGE.replace("\t1.3\t", "\t1.4\t"));
    expect(facts("--kernel", "linux", "--man", "man", "--check")).toMatchObject({
      status: 1,
      stdout: "~ mremap: since: 1.3 (man) -> 1.4 (man)\n",
    });
  });

  test("shows calls added, removed and changed", () => {
    facts("--kernel", "linux");
    change(`linux/${table}`, "25\tcommon\tmremap\t", "26\tcommon\tmremap\t");
    change(`linux/${table}`, "0\tcommon\tread\t\t\tsys_read\n", "0\tcommon\tlread\t\t\tsys_read\n");
    const { status, stdout } = facts("--kernel", "linux", "--check");
    expect(status).toBe(1);
    expect(stdout).toMatch(/^\+ family lread$/m);
    expect(stdout).toMatch(/^\+ lread: sys_read\(.*\) \[x86_64 0, x32 0\]$/m);
    expect(stdout).toMatch(/^~ mremap: number on x86_64: 25 -> 26$/m);
    expect(stdout).toMatch(/^~ read: number on x86_64: 0 -> none$/m);
  });

  test("refuses to write when an ABI lost a row, and leaves the file as it was", () => {
    facts("--kernel", "linux");
    const before = read("made/kernel.json");
    change(`linux/${table}`, "449\tcommon\tfutex_waitv\t\tsys_futex_waitv\n", "");
    const { status, stderr } = facts("--kernel", "linux", "--tracee", "tracee");
    expect(status).toBe(1);
    expect(stderr).toContain("x86_64 has 12 rows, 13 before");
    expect(stderr).toContain("nothing was written");
    expect(read("made/kernel.json")).toBe(before);
    expect(existsSync(join(folder, "made/tracee.json"))).toBe(false);
  });

  test("refuses to write when too many rows lead nowhere, and a tree of another kind", () => {
    rmSync(join(folder, "linux/kernel/fork.c"));
    const [poor, none] = [facts("--kernel", "linux"), facts("--kernel", "tracee")];
    expect([poor.status, none.status]).toEqual([1, 1]);
    expect(poor.stderr).toContain("clone (x86_64)");
    expect(none.stderr).toContain("no kernel tree");
    expect(existsSync(join(folder, "made"))).toBe(false);
  });

  test("says of a tree of another kind only that it is one, not that everything is gone", () => {
    facts("--kernel", "linux");
    write("other/arch/x86/Kconfig", "config X86\n");
    for (const tree of ["tracee", "other"])
      expect(facts("--kernel", tree, "--check")).toMatchObject({
        status: 1,
        stdout: "",
        stderr: "hookbook: no rows for x86_64 or any other ABI: this is no kernel tree\n",
      });
  });

  test("finds names of functions, and of constants in libc's headers, which it keeps where none are given", () => {
    write("libc/usr/include/features.h", "#define __GLIBC__ 2\n#define __GLIBC_MINOR__ 36\n");
    write("libc/usr/include/bits/fcntl.h", "#define O_DIRECT 1\n#define O_ASYNC 2\n");
    expect(facts("--kernel", "linux", "--libc", "libc").status).toBe(0);
    expect(read("made/symbols.json")).toContain('["sys_mremap","mm/mremap.c:3"]');
    const constants = read("made/constants.json");
    expect(constants).toContain('"libc": {"name":"GNU C Library","version":"2.36"}');
    expect(constants).toContain('["O_ASYNC","bits/fcntl.h:2"]');
    expect(facts("--kernel", "linux", "--check")).toMatchObject({ status: 0, stdout: "" });
    write("linux/kernel/lid.c", "int do_lid(void)\n{\n}\n");
    expect(facts("--kernel", "linux", "--check")).toMatchObject({
      status: 1,
      stdout: "+ function do_lid (kernel/lid.c:1)\n",
    });
  });

  test("takes libc's headers only as such", () => {
    expect(facts("--kernel", "linux", "--libc", "tracee")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("tracee has no headers of the GNU C Library\n") as string,
    });
  });

  test("refuses to write when names are lost, and leaves every file as it was", () => {
    facts("--kernel", "linux");
    const before = read("made/symbols.json");
    write("made/symbols.json", before.replace('"symbols": [', `"symbols": [${lostNames()}`));
    const { status, stderr } = facts("--kernel", "linux");
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/functions, \d+ before\nnothing was written/),
    ]);
  });

  test("takes man pages with syscalls(2) only", () => {
    expect(facts("--kernel", "linux", "--man", "tracee")).toMatchObject({
      status: 2,
      stderr: "hookbook: tracee has no man page syscalls(2)\n",
    });
  });
});

test.each([
  [[], "name a source: --kernel TREE, --tracee DIR or both"],
  [["--check"], "name a source"],
  [["--man", "tracee"], "--man goes with --kernel"],
  [["--libc", "tracee"], "--libc goes with --kernel"],
  [["--tracee", "nowhere"], "there is no folder nowhere"],
  [["--directions", "nowhere.json"], "there is no file nowhere.json"],
  [["tracee"], "facts takes options only, not tracee"],
])("facts %j is a wrong call", (args, message) => {
  const { status, stderr } = facts(...args);
  expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
});

test("a file where the facts would be kept is a wrong call", () => {
  write("made", "");
  expect(facts("--tracee", "tracee")).toMatchObject({
    status: 2,
    stderr: "hookbook: --facts: made is no folder\n",
  });
});

test("a tree of another kind is the input's fault", () => {
  expect(facts("--tracee", ".")).toMatchObject({
    status: 1,
    stderr: "hookbook: no event definitions in pkg/events of the Tracee tree\n",
  });
});

/** As many functions as a tree that was read badly would lack. */
function lostNames(): string {
  return Array.from({ length: 50 }, (_, index) => `["a${index}","a.c:1"],`).join("");
}

function facts(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [MAIN, "facts", "--facts", "made", ...args], {
    cwd: folder,
    encoding: "utf8",
  });
}

function unpack(tree: SourceTree, into: string): void {
  for (const path of tree.list("pkg")) write(`${into}/${path}`, tree.read(path) ?? "");
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function change(path: string, from: string, to: string): void {
  const text = read(path);
  if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
  write(path, text.replace(from, to));
}

function read(path: string): string {
  return readFileSync(join(folder, path), "utf8");
}
