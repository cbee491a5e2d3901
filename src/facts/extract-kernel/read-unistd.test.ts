import { expect, test } from "vitest";
import { treeOf } from "../source-tree.ts";
import { readRows } from "./read-rows.ts";

const tree = treeOf({
  "include/uapi/asm-generic/bitsperlong.h": "#define __BITS_PER_LONG (__SIZEOF_LONG__ * 8)\n",
  "arch/riscv/include/uapi/asm/unistd.h": `#include <asm-generic/unistd.h>
#ifdef __NR_arch_specific_syscall
#define __NR_riscv_flush_icache (__NR_arch_specific_syscall + 15)
#endif
__SYSCALL(__NR_riscv_flush_icache, sys_riscv_flush_icache)
`,
  "include/uapi/asm-generic/unistd.h": `#include <asm/bitsperlong.h>
#ifndef __SYSCALL
#define __SYSCALL(x, y)
#endif
#if __BITS_PER_LONG == 32
#define __SC_3264(_nr, _32, _64) __SYSCALL(_nr, _32)
#else
#define __SC_3264(_nr, _32, _64) __SYSCALL(_nr, _64)
#endif
#define __SC_COMP(_nr, _sys, _comp) __SYSCALL(_nr, _sys)
#define __NR_io_setup 0
__SC_COMP(__NR_io_setup, sys_io_setup, compat_sys_io_setup)
#define __NR3264_fcntl 25
__SC_COMP_3264(__NR3264_fcntl, sys_fcntl64, sys_fcntl, \\
	      compat_sys_fcntl64)
#ifdef __ARCH_WANT_RENAMEAT
#define __NR_renameat 38
__SYSCALL(__NR_renameat, sys_renameat)
#endif
#define __NR_nfsservctl 42
__SYSCALL(__NR_nfsservctl, sys_ni_syscall)
#define __NR_arch_specific_syscall 244
#undef __NR_syscalls
#define __NR_syscalls 452
#if __BITS_PER_LONG == 64
#define __NR_fcntl __NR3264_fcntl
#endif
`,
});

test("a tree without the shared table gives its rows from unistd.h", () => {
  const { file, rows } = readRows(tree, "riscv64");
  expect(file).toBe("include/uapi/asm-generic/unistd.h");
  expect(rows.map(({ number, name, entry, compat }) => [number, name, entry, compat])).toEqual([
    [0, "io_setup", "sys_io_setup", "compat_sys_io_setup"],
    [25, "fcntl", "sys_fcntl", "compat_sys_fcntl64"],
    [42, "nfsservctl", null, null],
    [259, "riscv_flush_icache", "sys_riscv_flush_icache", null],
  ]);
});
