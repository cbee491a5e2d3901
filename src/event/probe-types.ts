/** The mechanisms by which a tracer can watch a place in the kernel or in a program. */
export const PROBE_TYPES = {
  kprobe: { label: "kprobe", meaning: "Runs when a kernel function is entered." },
  kretprobe: { label: "kretprobe", meaning: "Runs when a kernel function returns." },
  uprobe: { label: "uprobe", meaning: "Runs when an instruction of a user program is reached." },
  uretprobe: { label: "uretprobe", meaning: "Runs when a function of a user program returns." },
  tracepoint: {
    label: "tracepoint",
    meaning: "A fixed place that the kernel's authors marked, with decoded fields.",
  },
  raw_tracepoint: {
    label: "raw tracepoint",
    meaning: "A fixed place in the kernel, with its arguments as they are.",
  },
  fentry: {
    label: "fentry",
    meaning: "Runs at function entry by the kernel's own patching, cheaper than a kprobe.",
  },
  fexit: { label: "fexit", meaning: "Runs at function return and sees arguments and result together." },
  lsm: { label: "LSM", meaning: "A security check of the kernel, after arguments were copied and resolved." },
  ftrace: { label: "ftrace", meaning: "The kernel's function tracer." },
  jprobe: { label: "jprobe", meaning: "An old form of kprobe, removed in Linux 4.15." },
  syscall_enter: {
    label: "syscall enter",
    meaning: "Runs when one system call is entered, by whichever function the architecture has for it.",
  },
  syscall_exit: {
    label: "syscall exit",
    meaning: "Runs when one system call returns, by whichever function the architecture has for it.",
  },
  cgroup_skb: {
    label: "cgroup skb",
    meaning: "Runs for each network packet that a control group of processes sends or receives.",
  },
  unknown: { label: "not stated", meaning: "The document names no mechanism that is known." },
} as const satisfies Record<string, { label: string; meaning: string }>;

export type ProbeType = keyof typeof PROBE_TYPES;

/** Those that only Tracee's definitions use; no document states them. */
export const TRACEE_PROBE_TYPES: ReadonlySet<ProbeType> = new Set<ProbeType>([
  "syscall_enter",
  "syscall_exit",
  "cgroup_skb",
]);

export const PROBE_TYPE_ORDER = Object.keys(PROBE_TYPES) as ProbeType[];
