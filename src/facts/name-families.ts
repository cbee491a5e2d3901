/** The families a symbol can be of: what it starts with up to each underscore, and itself, without leading ones. */
export function familiesOf(symbol: string): string[] {
  const words = symbol.replace(/^_+/, "").split("_");
  return words.map((_, index) => words.slice(0, index + 1).join("_"));
}

/**
 * What people put before the name of a call when they name a function: prefixes that the kernel uses for the code behind
 * its calls, and ones that it used to have. Beside these, each call's own name is a family.
 */
export const SYMBOL_FAMILIES: readonly string[] = [
  "SyS",
  "arm64",
  "compat",
  "do",
  "ia32",
  "kern",
  "kernel",
  "ksys",
  "ptrace",
  "se",
  "security",
  "sock",
  "stub",
  "sys",
  "timer",
  "tracepoint",
  "user",
  "vfs",
  "x32",
  "x64",
];

/** A call whose name so many others start with (`read_`, `bpf_`) makes no family: it would be half of the kernel. */
export const LARGEST_CALL_FAMILY = 60;

/**
 * Families of constants that arguments of calls, errors, signals and capabilities belong to. Left out are words that
 * stand before many other things: `SYS`, `CONFIG`, `KEY`, `PAGE`, `R`.
 */
export const CONSTANT_FAMILIES: readonly string[] = (
  "ADJ AF AT BPF CAP CLD CLOCK CLONE EFD EPOLL F FALLOC FAN FD FPE FSCONFIG FSMOUNT FSOPEN " +
  "FSPICK FUTEX GRND ILL IN IOCB IOPRIO IORING IOSQE IPC IPPROTO IPV6 ITIMER KCMP KEXEC KEYCTL " +
  "LANDLOCK LOCK MADV MAP MCL MEMBARRIER MFD MLOCK MNT MOUNT MOVE MPOL MREMAP MS MSG O P PER PERF " +
  "PF PIDFD PKEY POSIX PR PRIO PROT PTRACE Q RB RENAME RESOLVE RLIM RLIMIT RSEQ RUSAGE RWF S SA " +
  "SCHED SCM SECCOMP SEEK SEGV SEM SFD SHM SHUT SI SIG SIGEV SO SOCK SOL SPLICE SS STA STATX SWAP " +
  "SYNC SYSLOG TCP TFD TIMER UFFD UFFDIO UMOUNT UTIME XATTR"
).split(" ");
