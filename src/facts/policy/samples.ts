/**
 * What a filter on an argument is shown with, where no constants are known for it: the first line whose pattern fits
 * `event.argument`. Written by hand. All is compared as text; `*` at the begin or end stands for anything. Null where
 * no line fits: nobody asks for a value that says nothing.
 */
export function findSample(kind: "text" | "number", event: string, argument: string): Sample | null {
  if (NAMESPACES.has(event)) return null;
  const line = SAMPLES[kind].find(([pattern]) => pattern.test(`${event}.${argument}`));
  return line ? { value: line[1], means: line[2] } : null;
}

/** Their `pid` and `uts` are inode numbers of namespaces. */
const NAMESPACES = new Set(["init_namespaces", "switch_task_ns"]);

const TEXTS: readonly Line[] = [
  [/\.stdin_path$/, "socket:*", "a socket"],
  [/comm$|^task_rename\./, "bash", "exactly bash"],
  [
    /^(execve|execveat|security_bprm\w*|\w*sched_process_exec|process_execute_failed)\./,
    "/tmp/*",
    "below /tmp",
  ],
  [/^net_\w+\.(src|dst)$/, "127.0.0.1", "this machine"],
  [/\.(library|library_path|loaded_path|collision_path)$|^shared_object_loaded\.path/, "*.so", "ends in .so"],
  [/\.cgroup_path$/, "/kubepods*", "begins with /kubepods"],
  [/xattr\.name$/, "security.*", "begins with security."],
  [/\.(filesystemtype|fsname)$|^security_sb_u?mount\.type$/, "overlay", "exactly overlay"],
  [/^(add|request)_key\.type$/, "user", "exactly user"],
  [/\.pod_namespace$/, "kube-system", "exactly kube-system"],
  [/\.(container_image|container_name|pod_name)$/, "nginx*", "begins with nginx"],
  [/\.runtime$/, "docker", "exactly docker"],
  [/\.(symbol|symbol_name|function)$/, "sys_*", "begins with sys_"],
  [/^hooked_syscall\.syscall$/, "getdents64", "exactly getdents64"],
  [/(module\w*|hidden\w*)\.name$/, "nf_*", "begins with nf_"],
  [/^set(domain|host)name\./, "localhost", "exactly localhost"],
  [/^(stack_pivot|suspicious_syscall_source)\.vma_type$/, "heap", "exactly heap"],
  [/(?<!^debugfs_.*)\.\w*(path|filename)\w*$/, "/etc/*", "below /etc"],
  [/\.(file_name|target|source|dev_name|mountpoint|new_root|put_old|special)$/, "/etc/*", "below /etc"],
];

const NUMBERS: readonly Line[] = [
  [/^(sys_enter|sys_exit|suspicious_syscall_source|stack_pivot)\.syscall$/, "ptrace", "ptrace, by its name"],
  [/\.(old|new)?dirfd$|\.(new|from_|to_)?dfd$/, "-100", "AT_FDCWD, the working directory"],
  [/\.(epfd|pidfd|ruleset_fd|fsfd|fanotify_fd|mount_fd|ufd|mqdes)$/, "3", "exactly 3"],
  [/\.group_fd$|^mmap2?\.fd$/, "-1", "no file"],
  [/\.\w*fd$|\.fd_(in|out)$/, "0,1,2", "a standard stream"],
  [/\.(\w+_)?(pid|tid|tgid)$|\.(u?pid|pgid|pid1|pid2)$/, "1", "exactly 1"],
  [/\.[refs]{0,2}uid$|chown\w*\.(owner|user)$/, "0", "root"],
  [/\.[refs]{0,2}gid$|chown\w*\.group$/, "0", "group 0"],
  [/_port$/, "443", "port 443"],
  [/\.timeout$/, "-1", "no limit"],
  [/^cap_capable\.cap$/, "21", "CAP_SYS_ADMIN"],
  [/flags$/, "0", "none set"],
];

const SAMPLES = { text: TEXTS, number: NUMBERS };

type Line = [pattern: RegExp, value: string, means: string];

export interface Sample {
  value: string;
  means: string;
}
