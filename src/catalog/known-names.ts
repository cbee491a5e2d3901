/**
 * Names that documents mention and that are no events themselves, with the events that report what they do.
 * Kept by hand from how the C library and the kernel use the calls; `null` prototype lookups are avoided by Map.
 */
export const WRAPPERS: ReadonlyMap<string, readonly string[]> = new Map([
  ["_exit", ["exit_group"]],
  ["exec", ["execve"]],
  ["execv", ["execve"]],
  ["execvp", ["execve"]],
  ["fexecve", ["execveat"]],
  ["fdatasync64", ["fdatasync"]],
  ["fstatat", ["newfstatat"]],
  ["fstatat64", ["newfstatat"]],
  ["ftruncate64", ["ftruncate"]],
  ["futimens", ["utimensat"]],
  ["getentropy", ["getrandom"]],
  ["gethostname", ["uname"]],
  ["getmsg", ["getpmsg"]],
  ["lockf", ["fcntl"]],
  ["mq_close", ["close"]],
  ["mq_receive", ["mq_timedreceive"]],
  ["mq_send", ["mq_timedsend"]],
  ["nice", ["setpriority"]],
  ["open64", ["openat"]],
  ["posix_fadvise", ["fadvise64"]],
  ["posix_fallocate", ["fallocate"]],
  ["posix_madvise", ["madvise"]],
  ["pread", ["pread64"]],
  ["pselect", ["pselect6"]],
  ["pthread_create", ["clone3", "clone"]],
  ["pthread_kill", ["tgkill"]],
  ["putmsg", ["putpmsg"]],
  ["pwrite", ["pwrite64"]],
  ["raise", ["tgkill"]],
  ["recv", ["recvfrom"]],
  ["remove", ["unlink", "rmdir"]],
  ["sbrk", ["brk"]],
  ["send", ["sendto"]],
  ["setegid", ["setresgid"]],
  ["seteuid", ["setresuid"]],
  ["sigaction", ["rt_sigaction"]],
  ["signalfd_create", ["signalfd4"]],
  ["sigqueue", ["rt_sigqueueinfo"]],
  ["sigwaitinfo", ["rt_sigtimedwait"]],
  ["tcgetattr", ["ioctl"]],
  ["tcsetattr", ["ioctl"]],
  ["umount", ["umount2"]],
  ["wait", ["wait4"]],
]);

/** Words for several events at once. */
export const FAMILIES: ReadonlyMap<string, readonly string[]> = new Map([
  ["epoll", ["epoll_create1", "epoll_ctl", "epoll_wait"]],
  ["inotify", ["inotify_init1", "inotify_add_watch", "inotify_rm_watch"]],
  ["io_uring", ["io_uring_setup", "io_uring_enter", "io_uring_register"]],
  ["landlock", ["landlock_create_ruleset", "landlock_add_rule", "landlock_restrict_self"]],
]);

/** Names in use for an event that Tracee calls otherwise, misspellings among them. */
export const OTHER_NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ["futextime64", ["futex"]],
  ["futextime64_wait", ["futex"]],
  ["get_utsname", ["uname"]],
  ["io_uring_submit", ["io_uring_enter"]],
  ["io_uring_wait", ["io_uring_enter"]],
  ["mount2", ["mount"]],
  ["mount_isattr", ["mount_setattr"]],
  ["new_select", ["select"]],
  ["pread2", ["preadv2"]],
  ["process_exec", ["sched_process_exec"]],
  ["process_exit", ["sched_process_exit"]],
  ["process_fork", ["sched_process_fork"]],
  ["timerfd_create3", ["timerfd_create"]],
  ["unmmap", ["munmap"]],
  ["setfsgid32", ["setfsgid"]],
  ["setfsuid32", ["setfsuid"]],
  ["seteuid16", ["setresuid16"]],
  ["modify_ldt64", ["modify_ldt"]],
  ["syscall_entry", ["sys_enter"]],
  ["syscall_exit", ["sys_exit"]],
]);

/** Calls whose operations have names of their own: `keyctl_read` and `FUTEX_WAKE` are one call with another first argument. */
export const MULTIPLEXERS: readonly string[] = [
  "arch_prctl",
  "bpf",
  "fcntl",
  "futex",
  "ioctl",
  "ipc",
  "keyctl",
  "prctl",
  "ptrace",
  "quotactl",
  "seccomp",
  "socketcall",
];

/** Functions of the C library and others that make no call of their own, or no particular one. */
export const LIBRARY_FUNCTIONS: ReadonlySet<string> = new Set(
  `abort calloc closedir exit_handler fclose fdopen fflush fgets fopen fprintf fread free fscanf fseek ftell fwrite
  getaddrinfo getcwd_alloc getdents_r getline getpwnam getpwuid getspnam gettext io_uring_cq_advance io_uring_get_fd
  io_uring_get_sqe io_uring_queue_init io_uring_submit_and_wait io_uring_wait_cqe isatty localtime longjmp malloc
  memcmp memcpy memmove memset mktime opendir perror popen printf pthread_join pthread_mutex_lock
  pthread_mutex_unlock pthread_self puts readdir_r realloc realpath rewinddir scandir seekdir setbuf setjmp
  sigaddset sigdelset sigemptyset sigfillset siginterrupt sigismember siglongjmp sigsetjmp sprintf strcpy strerror
  strlen strncpy strsignal strtol syscall sysconf system telldir tempnam tmpfile tmpnam ttyname usleep`.split(
    /\s+/,
  ),
);
