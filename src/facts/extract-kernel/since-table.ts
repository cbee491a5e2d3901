/**
 * The first release whose built x86_64 table lists the call, for calls that the man pages' table leaves out or dates
 * by another branch. Source: the built tables of v4.0 to v6.17 in https://github.com/mebeim/linux-syscalls at a02d05a4.
 */
export const firstReleases: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    "4.3": "membarrier userfaultfd",
    "4.4": "mlock2",
    "4.5": "copy_file_range",
    "4.6": "preadv2 pwritev2",
    "4.9": "pkey_alloc pkey_free pkey_mprotect",
    "4.11": "statx",
    "4.18": "io_pgetevents rseq",
    "5.1": "io_uring_enter io_uring_register io_uring_setup pidfd_send_signal",
    "5.2": "fsconfig fsmount fsopen fspick move_mount open_tree",
    "5.3": "clone3 pidfd_open",
    "5.6": "openat2 pidfd_getfd",
    "5.8": "faccessat2",
    "5.9": "close_range",
    "5.10": "process_madvise",
    "5.11": "epoll_pwait2",
    "5.12": "mount_setattr",
    "5.13": "landlock_add_rule landlock_create_ruleset landlock_restrict_self",
    "5.14": "memfd_secret quotactl_fd",
    "5.15": "process_mrelease",
    "5.16": "futex_waitv",
    "5.17": "set_mempolicy_home_node",
    "6.5": "cachestat",
    "6.6": "fchmodat2 map_shadow_stack",
    "6.7": "futex_requeue futex_wait futex_wake",
    "6.8": "listmount lsm_get_self_attr lsm_list_modules lsm_set_self_attr statmount",
    "6.10": "mseal",
    "6.11": "uretprobe",
  }).flatMap(([version, names]) => names.split(" ").map((name) => [name, version])),
);
