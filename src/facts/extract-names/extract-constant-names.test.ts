import { expect, test } from "vitest";
import { kernelOf } from "../fixtures/small-facts.ts";
import { treeOf } from "../source-tree.ts";
import { extractConstantNames } from "./extract-constant-names.ts";

const { source } = kernelOf([]);

const headers = {
  "include/linux/fcntl.h": "#define O_PATH 010\n#define O_PRIVATE 1\n",
  "include/uapi/linux/fcntl.h": `/* #define O_COMMENT 1 */
#define O_PATH	010000000
# define O_SPACED 1
#define lower_case 1
#define OTHER_FAMILY 1
#define O_CALL(a) (a)
`,
  "include/linux/net.h": `enum sock_type {
	SOCK_STREAM	= 1, /* SOCK_COMMENT, */
	SOCK_DGRAM,
#ifdef BOTH
	SOCK_RAW = SOCK_STREAM | (2),
#endif
	SOCK_LAST };
int f(int SOCK_ARGUMENT);
`,
  "include/dt-bindings/clock.h": "#define MS_CLK 1\n",
  "arch/arm64/include/uapi/asm/mman.h": "#define PROT_MTE 0x20\n",
  "arch/sparc/include/uapi/asm/mman.h": "#define PROT_ADI 0x10\n",
  "io_uring/io_uring.h": "#define IORING_MAX_FIXED 1\n",
  "init/Kconfig": "config SECCOMP_FILTER\n\tdef_bool y\nmenuconfig IPC_NS\n",
};

test("the kernel's are macros and enumerators of headers, and names of options, by family", () => {
  const { kernel, libc, libcOnly } = extractConstantNames(treeOf(headers), source);
  expect(kernel).toEqual([
    ["IORING_MAX_FIXED", "io_uring/io_uring.h:1"],
    ["IPC_NS", "init/Kconfig:3"],
    ["O_CALL", "include/uapi/linux/fcntl.h:6"],
    ["O_PATH", "include/uapi/linux/fcntl.h:2"],
    ["O_PRIVATE", "include/linux/fcntl.h:2"],
    ["O_SPACED", "include/uapi/linux/fcntl.h:3"],
    ["PROT_MTE", "arch/arm64/include/uapi/asm/mman.h:1"],
    ["SECCOMP_FILTER", "init/Kconfig:1"],
    ["SOCK_DGRAM", "include/linux/net.h:3"],
    ["SOCK_LAST", "include/linux/net.h:7"],
    ["SOCK_RAW", "include/linux/net.h:5"],
    ["SOCK_STREAM", "include/linux/net.h:2"],
  ]);
  expect([libc, libcOnly]).toEqual([null, []]);
});

test("libc's are those that the kernel does not have, with its version", () => {
  const libcHeaders = treeOf({
    "usr/include/features.h": "#define\t__GLIBC__\t2\n#define\t__GLIBC_MINOR__\t36\n",
    "usr/include/x86_64-linux-gnu/bits/fcntl.h": "#define O_PATH 1\n#define O_ASYNC 1\n",
  });
  expect(extractConstantNames(treeOf(headers), source, libcHeaders)).toMatchObject({
    libc: { name: "GNU C Library", version: "2.36" },
    libcOnly: [["O_ASYNC", "bits/fcntl.h:2"]],
  });
});

test("headers without a version are not libc's", () => {
  const other = treeOf({ "usr/include/bits/fcntl.h": "#define O_ASYNC 1\n" });
  expect(extractConstantNames(treeOf(headers), source, other)).toMatchObject({ libc: null, libcOnly: [] });
});
