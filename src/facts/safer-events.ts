import type { EventFacts } from "./event-facts.ts";
import { findCallPath, type KernelCall } from "./kernel-calls.ts";

/** The calls in the kernel from the code of a syscall to what the other event is attached to; null where none is known. */
export function findPathTo(event: EventFacts, safer: EventFacts): KernelCall[] | null {
  const entry = event.syscall?.implementation?.entry;
  if (!entry) return null;
  const targets = safer.attachPoints.map(({ type, on }) =>
    type === "raw_tracepoint" ? `trace_${on.replace(/^.*:/, "")}` : on,
  );
  return targets.map((target) => findCallPath(entry, target)).find((path) => path !== null) ?? null;
}

/**
 * For syscall events whose arguments Tracee reads through a pointer: which other event of Tracee watches the same action
 * further in, where the kernel has copied and resolved what it was given. Written by hand. That the kernel gets from the
 * one to the other is shown by `findCallPath`; which arguments are the kernel's own, by what the watched function is
 * given. An action without such an event is not in the table.
 */
export const SAFER_EVENTS: readonly SaferEvent[] = [
  {
    events: ["creat", "open", "openat", "openat2"],
    use: "security_file_open",
    tells: { pathname: ["pathname"] },
    also: ["flags", "dev", "inode", "ctime"],
    limits:
      "Comes once a file is found and permitted, so not for a call that fails before, and never with `O_PATH`. `syscall_pathname` repeats what the caller passed.",
  },
  {
    events: ["acct", "mq_open", "swapoff", "swapon", "uselib"],
    use: "security_file_open",
    tells: { pathname: ["filename", "library", "name", "path"] },
    also: ["flags", "dev", "inode", "ctime"],
    limits:
      "These calls open the file like any other; that it was this call, only the thread and the time tell.",
  },
  {
    events: ["execve", "execveat"],
    use: "security_bprm_check",
    tells: { pathname: ["pathname"] },
    also: ["dev", "inode"],
    limits:
      "Once for a program, once more for the interpreter of a script. Its `argv` and `envp` repeat what the caller passed.",
  },
  {
    events: ["execve", "execveat"],
    use: "sched_process_exec",
    tells: { pathname: ["pathname"], argv: ["argv"], env: ["envp"] },
    also: ["dev", "inode", "ctime", "interp"],
    limits:
      "Only for calls that succeed. `argv` and `env` are the copies in the new program, which has not run yet.",
  },
  {
    events: ["mq_unlink", "unlink", "unlinkat"],
    use: "security_inode_unlink",
    tells: { pathname: ["name", "pathname"] },
    also: ["inode", "dev", "ctime"],
    limits:
      "Not for directories, so not with `AT_REMOVEDIR`. The path begins at the root of its file system.",
  },
  {
    events: ["rename", "renameat", "renameat2"],
    use: "security_inode_rename",
    tells: { old_path: ["oldpath"], new_path: ["newpath"] },
    also: [],
    limits: "The paths begin at the root of their file system.",
  },
  {
    events: ["mknod", "mknodat"],
    use: "security_inode_mknod",
    tells: { file_name: ["pathname"] },
    also: ["mode", "dev"],
    limits: "For devices, FIFOs and sockets; making a regular file takes another way.",
  },
  {
    events: ["symlink", "symlinkat"],
    use: "security_inode_symlink",
    tells: { linkpath: ["linkpath"], target: ["target"] },
    also: [],
    limits:
      "`linkpath` begins at the root of its file system. `target` is the text of the link, as the kernel copied it.",
  },
  {
    events: ["connect"],
    use: "security_socket_connect",
    tells: { remote_addr: ["addr"] },
    also: ["type"],
    limits: "Before the connection is tried. Data sent without `connect` (`sendto`) does not pass here.",
  },
  {
    events: ["bind"],
    use: "security_socket_bind",
    tells: { local_addr: ["addr"] },
    also: [],
    limits: "Before the address is bound; whether it was free is not known yet.",
  },
  {
    events: ["mount"],
    use: "security_sb_mount",
    tells: { dev_name: ["source"], path: ["target"], type: ["filesystemtype"] },
    also: ["flags"],
    limits: "Not for mounts made with `fsopen`, `fsconfig`, `fsmount` and `move_mount`.",
  },
  {
    events: ["umount", "umount2"],
    use: "security_sb_umount",
    tells: { mountpoint: ["target"] },
    also: ["type", "flags"],
    limits: "Before the mount is taken away; the call may still fail.",
  },
  {
    events: ["truncate"],
    use: "do_truncate",
    tells: { pathname: ["path"] },
    also: ["inode", "dev", "length"],
    limits: "Also for `ftruncate` and for opening with `O_TRUNC`.",
  },
  {
    events: ["chmod", "fchmodat"],
    use: "chmod_common",
    tells: { pathname: ["pathname"] },
    also: ["mode"],
    limits: "Also for `fchmod`.",
  },
  {
    events: ["futimesat", "utime", "utimensat", "utimensat_time32", "utimes"],
    use: "vfs_utimes",
    tells: { pathname: ["filename", "pathname"], atime: ["times"], mtime: ["times"] },
    also: ["dev", "inode"],
    limits: "Also where a descriptor stands for the file.",
  },
  {
    events: ["chdir"],
    use: "set_fs_pwd",
    tells: { resolved_path: ["path"] },
    also: [],
    limits: "Also for `fchdir`. Only `resolved_path` is the kernel’s: the function is given no other.",
  },
  {
    events: ["fanotify_mark", "inotify_add_watch"],
    use: "security_path_notify",
    tells: { pathname: ["pathname"] },
    also: ["inode", "dev", "mask", "obj_type"],
    limits: "Before the watch is set.",
  },
  {
    events: ["clock_settime"],
    use: "security_settime64",
    tells: { tv_sec: ["tp"], tv_nsec: ["tp"] },
    also: [],
    limits: "For `CLOCK_REALTIME`; other clocks have their own ways. Also for `settimeofday`.",
  },
  {
    events: ["delete_module"],
    use: "module_free",
    tells: { name: ["name"] },
    also: ["version", "src_version"],
    limits: "Only when the module goes. Also when a module fails while it is loaded.",
  },
  {
    events: ["finit_module", "init_module"],
    use: "module_load",
    tells: {},
    also: ["name", "version", "src_version"],
    limits: "Says which module was loaded. The parameters of `param_values` are in no event.",
  },
  {
    events: ["finit_module", "kexec_file_load"],
    use: "security_kernel_read_file",
    tells: {},
    also: ["pathname", "dev", "inode", "type", "ctime"],
    limits: "Says which file the kernel takes in. `param_values` and `cmdline` are in no event.",
  },
];

export interface SaferEvent {
  /** Tracee's syscall events. */
  events: readonly string[];
  /** The event to rely on. */
  use: string;
  /** Its arguments, each with the arguments of `events` whose value it has. */
  tells: Readonly<Record<string, readonly string[]>>;
  /** Its further arguments that are the kernel's own. */
  also: readonly string[];
  /** When it comes and when not, what of it is not the kernel's own. Markdown of one paragraph. */
  limits: string;
}
