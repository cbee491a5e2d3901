import type { GroupSource } from "./constant-group.ts";

// The page size of a huge mapping stands in the top six bits, as its logarithm.
const hugePageSize = 0xfc000000;

export const memoryGroups: readonly GroupSource[] = [
  {
    id: "mmap-prot",
    kind: "flags",
    headers: ["linux/mman.h"],
    names: /^PROT_\w+$/,
    uses: "mmap.prot mmap2.prot mprotect.prot pkey_mprotect.prot remap_file_pages.prot security_mmap_file.prot security_file_mprotect.prot do_mmap.prot",
  },
  {
    id: "mmap-flags",
    kind: "flags",
    headers: ["linux/mman.h"],
    names: /^MAP_\w+$/,
    // MAP_UNINITIALIZED is for kernels without an MMU and lies in the bits of the huge page size.
    except: /^MAP_(?:FILE|TYPE|HUGE_SHIFT|HUGE_MASK|RENAME|UNINITIALIZED)$/,
    masked: [
      { mask: 0xf, names: /^MAP_(?:SHARED|PRIVATE|SHARED_VALIDATE|DROPPABLE)$/ },
      { mask: hugePageSize, names: /^MAP_HUGE_\d+[KMG]B$/ },
    ],
    uses: "mmap.flags mmap2.flags security_mmap_file.mmap_flags do_mmap.mmap_flags",
  },
  {
    id: "mremap-flags",
    kind: "flags",
    headers: ["linux/mman.h"],
    names: /^MREMAP_\w+$/,
    uses: "mremap.flags",
  },
  { id: "msync-flags", kind: "flags", headers: ["linux/mman.h"], names: /^MS_\w+$/, uses: "msync.flags" },
  {
    id: "mlock2-flags",
    kind: "flags",
    headers: ["linux/mman.h"],
    names: /^MLOCK_\w+$/,
    uses: "mlock2.flags",
  },
  {
    id: "mlockall-flags",
    kind: "flags",
    headers: ["linux/mman.h"],
    names: /^MCL_\w+$/,
    uses: "mlockall.flags",
  },
  {
    id: "madvise-advice",
    kind: "values",
    headers: ["linux/mman.h"],
    names: /^MADV_\w+$/,
    uses: "madvise.advice process_madvise.advice",
  },
  {
    id: "memfd-create-flags",
    kind: "flags",
    headers: ["linux/memfd.h"],
    names: /^MFD_\w+$/,
    except: /^MFD_HUGE_(?:SHIFT|MASK)$/,
    masked: [{ mask: hugePageSize, names: /^MFD_HUGE_\d+[KMG]B$/ }],
    uses: "memfd_create.flags",
  },
  {
    id: "memfd-secret-flags",
    kind: "flags",
    headers: ["linux/fcntl.h"],
    names: /^O_CLOEXEC$/,
    uses: "memfd_secret.flags",
  },
  {
    id: "pkey-access-rights",
    kind: "flags",
    headers: ["linux/mman.h"],
    names: /^PKEY_DISABLE_\w+$/,
    uses: "pkey_alloc.access_rights",
  },
  {
    id: "memory-policy",
    kind: "flags",
    headers: ["linux/mempolicy.h"],
    names:
      /^MPOL_(?:DEFAULT|PREFERRED|BIND|INTERLEAVE|LOCAL|PREFERRED_MANY|WEIGHTED_INTERLEAVE|F_STATIC_NODES|F_RELATIVE_NODES|F_NUMA_BALANCING)$/,
    masked: [{ mask: 0xff, names: /^MPOL_(?!F_)\w+$/ }],
    uses: "mbind.mode set_mempolicy.mode",
  },
  {
    id: "memory-policy-query",
    kind: "flags",
    headers: ["linux/mempolicy.h"],
    names: /^MPOL_F_(?:NODE|ADDR|MEMS_ALLOWED)$/,
    uses: "get_mempolicy.flags",
  },
  {
    id: "memory-policy-move",
    kind: "flags",
    headers: ["linux/mempolicy.h"],
    names: /^MPOL_MF_(?:STRICT|MOVE|MOVE_ALL)$/,
    uses: "mbind.flags",
  },
  {
    id: "move-pages-flags",
    kind: "flags",
    headers: ["linux/mempolicy.h"],
    names: /^MPOL_MF_(?:MOVE|MOVE_ALL)$/,
    uses: "move_pages.flags",
  },
  {
    id: "userfaultfd-flags",
    kind: "flags",
    headers: ["linux/userfaultfd.h", "linux/fcntl.h"],
    names: /^(?:UFFD_USER_MODE_ONLY|O_CLOEXEC|O_NONBLOCK)$/,
    uses: "userfaultfd.flags",
  },
  {
    id: "shmget-flags",
    kind: "flags",
    headers: ["linux/ipc.h", "linux/shm.h", "linux/stat.h"],
    names: /^(?:IPC_CREAT|IPC_EXCL|SHM_HUGETLB|SHM_NORESERVE|SHM_HUGE_\d+[KMG]B|S_I[RWX](?:USR|GRP|OTH))$/,
    masked: [{ mask: hugePageSize, names: /^SHM_HUGE_\d+[KMG]B$/ }],
    uses: "shmget.shmflg",
  },
  {
    id: "shmat-flags",
    kind: "flags",
    headers: ["linux/shm.h"],
    names: /^SHM_(?:RDONLY|RND|REMAP|EXEC)$/,
    uses: "shmat.shmflg",
  },
];
