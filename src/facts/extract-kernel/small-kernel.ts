const sharedTable = `56	common	openat			sys_openat
67	common	pread64			sys_pread64			compat_sys_pread64
84	64	sync_file_range		sys_sync_file_range
163	rlimit	getrlimit		sys_getrlimit
216	common	mremap			sys_mremap
220	common	clone			sys_clone
259	riscv	riscv_flush_icache	sys_riscv_flush_icache
414	32	ppoll_time64		sys_ppoll
453	common	map_shadow_stack	sys_map_shadow_stack
`;

/** A kernel tree of a few lines, each there for something that a reader of the real one can get wrong. For tests. */
export const smallKernel: Readonly<Record<string, string>> = {
  Makefile: "VERSION = 6\nPATCHLEVEL = 12\nSUBLEVEL = 7\nEXTRAVERSION =\n",

  "arch/x86/entry/syscalls/syscall_64.tbl": `# number abi name entry
0	common	read			sys_read
9	common	mmap			sys_mmap
13	64	rt_sigaction		sys_rt_sigaction
25	common	mremap			sys_mremap
56	common	clone			sys_clone
59	64	execve			sys_execve
92	common	chown			sys_chown
125	common	capget			sys_capget
134	64	uselib
156	64	_sysctl			sys_ni_syscall
300	common	fanotify_mark		sys_fanotify_mark
301	common	adjtimex		sys_adjtimex
449	common	futex_waitv		sys_futex_waitv
520	x32	execve			compat_sys_execve
`,
  "arch/x86/entry/syscalls/syscall_32.tbl": `1	i386	exit			sys_exit			-			noreturn
3	i386	read			sys_read
7	i386	waitpid			sys_waitpid
11	i386	execve			sys_execve			compat_sys_execve
17	i386	break
48	i386	signal			sys_signal
120	i386	clone			sys_clone			compat_sys_ia32_clone
124	i386	adjtimex		sys_adjtimex_time32
163	i386	mremap			sys_mremap
166	i386	vm86			sys_vm86			sys_ni_syscall
173	i386	rt_sigreturn		sys_rt_sigreturn		compat_sys_rt_sigreturn
180	i386	pread64			sys_ia32_pread64
182	i386	chown			sys_chown16
184	i386	capget			sys_capget
212	i386	chown32			sys_chown
339	i386	fanotify_mark		sys_fanotify_mark		compat_sys_fanotify_mark
`,
  "arch/arm/tools/syscall.tbl": `7	oabi	waitpid			sys_waitpid
120	common	clone			sys_clone
163	common	mremap			sys_mremap
192	common	mmap2			sys_mmap2
270	common	arm_fadvise64_64	sys_arm_fadvise64_64
`,
  "arch/s390/kernel/syscalls/syscall.tbl": `11   common	execve			sys_execve			compat_sys_execve
13   32		time			-				sys_time32
120  common	clone			sys_clone			sys_clone
`,
  "arch/powerpc/kernel/syscalls/syscall.tbl": `13	spu	time				sys_time
120	nospu	clone				sys_clone
180	32	pread64				sys_ppc_pread64
179	nospu	pread64				sys_pread64			compat_sys_ppc_pread64
`,
  "scripts/syscall.tbl": sharedTable,
  // In the real tree a link to the shared table.
  "arch/arm64/tools/syscall_64.tbl": sharedTable,
  "scripts/Makefile.asm-headers": "syscall_abis_32  += common,32\nsyscall_abis_64  += common,64\n",
  "arch/arm64/kernel/Makefile.syscalls":
    "syscall_abis_32 +=\nsyscall_abis_64 += renameat rlimit\n\nsyscalltbl = arch/arm64/tools/syscall_%.tbl\n",
  "arch/riscv/kernel/Makefile.syscalls": "syscall_abis_64 += riscv rlimit\n",
  "arch/loongarch/kernel/Makefile.syscalls": "# none\nsyscall_abis_64 +=\n",

  "arch/Kconfig": `config CLONE_BACKWARDS
	bool

config CLONE_BACKWARDS2
	bool

config ARCH_SPLIT_ARG64
	bool
`,
  "arch/x86/Kconfig": `config X86_32
	def_bool y
	depends on !64BIT
	select CLONE_BACKWARDS
	select ARCH_SPLIT_ARG64
`,
  "arch/arm/Kconfig": "config ARM\n\tbool\n\tdefault y\n\tselect CLONE_BACKWARDS\n",
  "arch/arm64/Kconfig": "config ARM64\n\tdef_bool y\n\tselect CLONE_BACKWARDS if MMU\n",
  "arch/riscv/Kconfig": "config RISCV\n\tdef_bool y\n\tselect CLONE_BACKWARDS\n",
  "arch/s390/Kconfig": "config S390\n\tdef_bool y\n\tselect CLONE_BACKWARDS2\n",
  "arch/powerpc/Kconfig":
    "config PPC\n\tbool\n\tdefault y\n\tselect CLONE_BACKWARDS\n\tselect ARCH_SPLIT_ARG64 if PPC32\n",

  "kernel/sys_ni.c":
    "COND_SYSCALL(fanotify_mark);\n/* COND_SYSCALL(read); */\nCOND_SYSCALL(map_shadow_stack);\nCOND_SYSCALL(capget);\n",

  "kernel/fork.c": `#ifdef __ARCH_WANT_SYS_CLONE
#ifdef CONFIG_CLONE_BACKWARDS
SYSCALL_DEFINE5(clone, unsigned long, clone_flags, unsigned long, newsp,
		 int __user *, parent_tidptr,
		 unsigned long, tls,
		 int __user *, child_tidptr)
#elif defined(CONFIG_CLONE_BACKWARDS2)
SYSCALL_DEFINE5(clone, unsigned long, newsp, unsigned long, clone_flags,
		 int __user *, parent_tidptr,
		 int __user *, child_tidptr,
		 unsigned long, tls)
#else
SYSCALL_DEFINE5(clone, unsigned long, clone_flags, unsigned long, newsp,
		 int __user *, parent_tidptr,
		 int __user *, child_tidptr,
		 unsigned long, tls)
#endif
{
	return 0;
}
#endif
`,
  "mm/mremap.c": `/* SYSCALL_DEFINE1(mremap, int, wrong) */
// a comment, and "a string
SYSCALL_DEFINE5(mremap, unsigned long, addr, unsigned long, old_len, /* (odd */
		unsigned long, new_len, unsigned long, flags,
		unsigned long, new_addr)
{
}
`,
  "mm/nommu.c":
    "SYSCALL_DEFINE5(mremap, unsigned long, addr, unsigned long, o, unsigned long, n, unsigned long, f, unsigned long, a)\n",
  "mm/mmap.c":
    "SYSCALL_DEFINE6(mmap_pgoff, unsigned long, addr, unsigned long, len, unsigned long, prot, unsigned long, flags, unsigned long, fd, unsigned long, pgoff)\n",
  "fs/read_write.c": `SYSCALL_DEFINE3(read, unsigned int, fd, char __user *, buf, size_t, count)
{
}

SYSCALL_DEFINE4(pread64, unsigned int, fd, char __user *, buf,
			size_t, count, loff_t, pos)

#if defined(CONFIG_COMPAT) && defined(__ARCH_WANT_COMPAT_PREAD64)
COMPAT_SYSCALL_DEFINE5(pread64, unsigned int, fd, char __user *, buf,
		       size_t, count, compat_arg_u64_dual(pos))
#endif

SYSCALL_DEFINE4(sync_file_range, int, fd, loff_t, offset, loff_t, nbytes, unsigned int, flags)
`,
  "fs/exec.c": `SYSCALL_DEFINE3(execve,
		const char __user *, filename,
		const char __user *const __user *, argv,
		const char __user *const __user *, envp)

#ifdef CONFIG_COMPAT
COMPAT_SYSCALL_DEFINE3(execve, const char __user *, filename,
	const compat_uptr_t __user *, argv,
	const compat_uptr_t __user *, envp)
#endif
`,
  "fs/open.c": `SYSCALL_DEFINE3(chown, const char __user *, filename, uid_t, user, gid_t, group)
SYSCALL_DEFINE4(openat, int, dfd, const char __user *, filename, int, flags,
		umode_t, mode)
`,
  "fs/notify/fanotify_user.c": `#ifndef CONFIG_ARCH_SPLIT_ARG64
SYSCALL_DEFINE5(fanotify_mark, int, fanotify_fd, unsigned int, flags,
			      __u64, mask, int, dfd,
			      const char  __user *, pathname)
#endif

#if defined(CONFIG_ARCH_SPLIT_ARG64) || \\
    defined(CONFIG_COMPAT)
SYSCALL32_DEFINE6(fanotify_mark, int, fanotify_fd, unsigned int, flags,
				SC_ARG64(mask), int, dfd,
				const char  __user *, pathname)
#endif
`,
  "kernel/uid16.c":
    "SYSCALL_DEFINE3(chown16, const char __user *, filename, old_uid_t, user, old_gid_t, group)\n",
  "kernel/capability.c":
    "#ifdef CONFIG_MULTIUSER\nSYSCALL_DEFINE2(capget, cap_user_header_t, header, cap_user_data_t, dataptr)\n#endif\n",
  "kernel/signal.c": `SYSCALL_DEFINE2(signal, int, sig, __sighandler_t, handler)
SYSCALL_DEFINE4(rt_sigaction, int, sig, const struct sigaction __user *, act, struct sigaction __user *, oact, size_t, sigsetsize)
`,
  "kernel/exit.c":
    "SYSCALL_DEFINE1(exit, int, error_code)\nSYSCALL_DEFINE3(waitpid, pid_t, pid, int __user *, stat_addr, int, options)\n",
  "kernel/sys.c": "SYSCALL_DEFINE2(getrlimit, unsigned int, resource, struct rlimit __user *, rlim)\n",
  "kernel/time/time.c": `#ifdef CONFIG_64BIT
SYSCALL_DEFINE1(adjtimex, struct __kernel_timex __user *, txc_p)
#endif
#ifdef CONFIG_COMPAT_32BIT_TIME
SYSCALL_DEFINE1(adjtimex_time32, struct old_timex32 __user *, utp)
#endif
`,
  "kernel/futex/syscalls.c":
    "SYSCALL_DEFINE5(futex_waitv, struct futex_waitv __user *, waiters, unsigned int, nr_futexes, unsigned int, flags, struct __kernel_timespec __user *, timeout, clockid_t, clockid)\n",
  "arch/x86/kernel/sys_x86_64.c":
    "SYSCALL_DEFINE6(mmap, unsigned long, addr, unsigned long, len, unsigned long, prot, unsigned long, flags, unsigned long, fd, unsigned long, off)\n",
  "arch/x86/kernel/sys_ia32.c": `SYSCALL_DEFINE5(ia32_pread64, unsigned int, fd, char __user *, ubuf, u32, count, u32, poslo, u32, poshi)
COMPAT_SYSCALL_DEFINE5(ia32_clone, unsigned long, clone_flags, unsigned long, newsp, int __user *, parent_tidptr, unsigned long, tls_val, int __user *, child_tidptr)
`,
  "arch/x86/kernel/vm86_32.c": "SYSCALL_DEFINE2(vm86, unsigned long, cmd, unsigned long, arg)\n",
  "arch/x86/kernel/signal_32.c": "SYSCALL32_DEFINE0(rt_sigreturn)\n{\n}\n",
  "arch/x86/um/signal.c": "SYSCALL_DEFINE1(read, int, wrong)\n",
  "arch/riscv/kernel/sys_riscv.c":
    "SYSCALL_DEFINE3(riscv_flush_icache, uintptr_t, start, uintptr_t, end, uintptr_t, flags)\n",
  "arch/powerpc/kernel/sys_ppc32.c": `#ifdef CONFIG_PPC32
#define PPC32_SYSCALL_DEFINE6	SYSCALL_DEFINE6
#else
#define PPC32_SYSCALL_DEFINE6	COMPAT_SYSCALL_DEFINE6
#endif

PPC32_SYSCALL_DEFINE6(ppc_pread64,
		       unsigned int, fd,
		       char __user *, ubuf, compat_size_t, count,
		       u32, reg6, u32, pos1, u32, pos2)
`,
  "arch/arm/kernel/entry-common.S":
    "sys_mmap2:\n\t\tstr\tr5, [sp, #4]\n\t\tb\tsys_mmap_pgoff\nENDPROC(sys_mmap2)\n",
  "arch/arm/include/asm/syscalls.h": `#ifndef __ASM_SYSCALLS_H
#define __ASM_SYSCALLS_H
struct pt_regs;
asmlinkage long sys_arm_fadvise64_64(int fd, int advice,
				     loff_t offset, loff_t len);
#endif
`,
  "include/linux/syscalls.h": `#ifdef __LITTLE_ENDIAN
#define SC_ARG64(name) u32, name##_lo, u32, name##_hi
#else
#define SC_ARG64(name) u32, name##_hi, u32, name##_lo
#endif
#ifdef CONFIG_COMPAT
#define SYSCALL32_DEFINE0 COMPAT_SYSCALL_DEFINE0
#define SYSCALL32_DEFINE6 COMPAT_SYSCALL_DEFINE6
#else
#define SYSCALL32_DEFINE0 SYSCALL_DEFINE0
#define SYSCALL32_DEFINE6 SYSCALL_DEFINE6
#endif
asmlinkage long sys_map_shadow_stack(unsigned long addr, unsigned long size, unsigned int flags);
`,
  "include/asm-generic/compat.h": `#ifndef CONFIG_CPU_BIG_ENDIAN
#define compat_arg_u64_dual(name)	u32, name##_lo, u32, name##_hi
#else
#define compat_arg_u64_dual(name)	u32, name##_hi, u32, name##_lo
#endif
`,
  "include/uapi/linux/capability.h": `typedef struct __user_cap_header_struct {
	__u32 version;
	int pid;
} __user *cap_user_header_t;
typedef struct __user_cap_data_struct __user *cap_user_data_t;
`,
  "include/uapi/asm-generic/signal-defs.h":
    "typedef void __signalfn_t(int);\ntypedef __signalfn_t __user *__sighandler_t;\n",

  "include/uapi/linux/fcntl.h": "#include <asm/fcntl.h>\n",
  "include/uapi/asm-generic/fcntl.h": `#define O_RDONLY	00000000
#define O_WRONLY	00000001
#define O_RDWR		00000002
#ifndef O_DIRECT
#define O_DIRECT	00040000	/* direct disk access hint */
#endif
#ifndef O_DIRECTORY
#define O_DIRECTORY	00200000	/* must be a directory */
#endif
#define __O_TMPFILE	020000000
#define O_TMPFILE (__O_TMPFILE | O_DIRECTORY)
`,
  "arch/arm64/include/uapi/asm/fcntl.h": `#define O_DIRECTORY	 040000	/* must be a directory */
#define O_DIRECT	0200000
#include <asm-generic/fcntl.h>
`,
};
