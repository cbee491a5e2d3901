/**
 * Which function of the kernel calls which, and where: one line a call, below its file, as `LINE CALLER CALLED`. Read in
 * Linux 6.12.117 by hand; with HOOKBOOK_KERNEL the test holds each line against the tree. `sys_x` is the code of the
 * syscall x, `trace_x` the tracepoint x. One call goes through a pointer: `clock_set` of the real-time clock.
 */
export const KERNEL_VERSION = "6.12.117";

/** The places where the kernel calls on the way from `entry` to `target`, the shortest way; null where none is listed. */
export function findCallPath(entry: string, target: string): KernelCall[] | null {
  const reached = new Map<string, KernelCall[]>([[entry, []]]);
  for (const [name, path] of reached) {
    if (name === target) return path;
    for (const call of KERNEL_CALLS)
      if (call.from === name && !reached.has(call.to)) reached.set(call.to, [...path, call]);
  }
  return null;
}

const LINES = `
  fs/exec.c
    141 sys_uselib do_filp_open
    1796 search_binary_handler security_bprm_check
    1850 exec_binprm search_binary_handler
    1872 exec_binprm trace_sched_process_exec
    1902 bprm_execve exec_binprm
    2007 do_execveat_common bprm_execve
    2081 do_execve do_execveat_common
    2092 do_execveat do_execveat_common
    2157 sys_execve do_execve
    2166 sys_execveat do_execveat
  fs/kernel_read_file.c
    72 kernel_read_file security_kernel_read_file
    183 kernel_read_file_from_fd kernel_read_file
  fs/namei.c
    3836 do_open vfs_open
    3999 path_openat do_open
    4026 do_filp_open path_openat
    4197 vfs_mknod security_inode_mknod
    4257 do_mknodat vfs_mknod
    4279 sys_mknodat do_mknodat
    4284 sys_mknod do_mknodat
    4530 vfs_unlink security_inode_unlink
    4599 do_unlinkat vfs_unlink
    4642 sys_unlinkat do_unlinkat
    4647 sys_unlink do_unlinkat
    4677 vfs_symlink security_inode_symlink
    4707 do_symlinkat vfs_symlink
    4723 sys_symlinkat do_symlinkat
    4728 sys_symlink do_symlinkat
    5018 vfs_rename security_inode_rename
    5236 do_renameat2 vfs_rename
    5270 sys_renameat2 do_renameat2
    5277 sys_renameat do_renameat2
    5283 sys_rename do_renameat2
  fs/namespace.c
    1860 do_umount security_sb_umount
    2036 path_umount do_umount
    2059 ksys_umount path_umount
    2064 sys_umount ksys_umount
    2074 sys_oldumount ksys_umount
    3900 path_mount security_sb_mount
    3971 do_mount path_mount
    4181 sys_mount do_mount
  fs/notify/fanotify/fanotify_user.c
    1847 do_fanotify_mark security_path_notify
    1932 sys_fanotify_mark do_fanotify_mark
  fs/notify/inotify/inotify_user.c
    386 inotify_find_inode security_path_notify
    764 sys_inotify_add_watch inotify_find_inode
  fs/open.c
    111 vfs_truncate do_truncate
    134 do_sys_truncate vfs_truncate
    146 sys_truncate do_sys_truncate
    567 sys_chdir set_fs_pwd
    697 do_fchmodat chmod_common
    716 sys_fchmodat do_fchmodat
    721 sys_chmod do_fchmodat
    939 do_dentry_open security_file_open
    1094 vfs_open do_dentry_open
    1117 dentry_open vfs_open
    1366 file_open_name do_filp_open
    1421 do_sys_openat2 do_filp_open
    1436 do_sys_open do_sys_openat2
    1444 sys_open do_sys_open
    1452 sys_openat do_sys_open
    1479 sys_openat2 do_sys_openat2
    1514 sys_creat do_sys_open
  fs/utimes.c
    99 do_utimes_path vfs_utimes
    145 do_utimes do_utimes_path
    164 sys_utimensat do_utimes
    199 do_futimesat do_utimes
    206 sys_futimesat do_futimesat
    212 sys_utimes do_futimesat
    226 sys_utime do_utimes
    264 sys_utimensat_time32 do_utimes
  ipc/mqueue.c
    931 do_mq_open dentry_open
    958 sys_mq_open do_mq_open
    991 sys_mq_unlink vfs_unlink
  kernel/acct.c
    234 acct_on file_open_name
    327 sys_acct acct_on
  kernel/kexec_file.c
    225 kimage_file_prepare_segments kernel_read_file_from_fd
    320 kimage_file_alloc_init kimage_file_prepare_segments
    398 sys_kexec_file_load kimage_file_alloc_init
  kernel/module/main.c
    803 sys_delete_module free_module
    1297 free_module trace_module_free
    3217 load_module trace_module_load
    3298 sys_init_module load_module
    3391 init_module_from_file kernel_read_file
    3410 init_module_from_file load_module
    3422 idempotent_init_module init_module_from_file
    3449 sys_finit_module idempotent_init_module
  kernel/time/posix-timers.c
    146 posix_clock_realtime_set do_sys_settimeofday64
    1152 sys_clock_settime clock_set
    1456 clock_set posix_clock_realtime_set
  kernel/time/time.c
    177 do_sys_settimeofday64 security_settime64
  mm/swapfile.c
    2770 sys_swapoff file_open_name
    3408 sys_swapon file_open_name
  net/socket.c
    1823 __sys_bind_socket security_socket_bind
    1857 __sys_bind __sys_bind_socket
    1862 sys_bind __sys_bind
    2050 __sys_connect_file security_socket_connect
    2073 __sys_connect __sys_connect_file
    2079 sys_connect __sys_connect
`;

export const KERNEL_CALLS: readonly KernelCall[] = readCalls(LINES);

function readCalls(lines: string): KernelCall[] {
  let file = "";
  return lines
    .trim()
    .split("\n")
    .flatMap((text) => {
      const [first = "", from, to] = text.trim().split(" ");
      if (from && to) return [{ from, to, file, line: Number(first) }];
      file = first;
      return [];
    });
}

export interface KernelCall {
  from: string;
  to: string;
  file: string;
  line: number;
}
