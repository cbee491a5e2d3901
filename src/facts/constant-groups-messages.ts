import type { GroupSource } from "./constant-group.ts";

const socket = ["include/linux/socket.h"];
const ownMessageFlags =
  /^MSG_(?:TRYHARD|EOF|SENDPAGE_\w+|NO_SHARED_FRAGS|SPLICE_PAGES|CMSG_COMPAT|INTERNAL_\w+)$/;

export const messageGroups: readonly GroupSource[] = [
  {
    id: "socket-domain",
    kind: "values",
    headers: socket,
    names: /^AF_\w+$/,
    except: /^AF_(?:LOCAL|ROUTE|MAX)$/,
    uses: "socket.domain socketpair.domain security_socket_create.family",
  },
  {
    id: "socket-type",
    kind: "flags",
    headers: ["include/linux/net.h"],
    names: /^SOCK_(?:STREAM|DGRAM|RAW|RDM|SEQPACKET|DCCP|PACKET|CLOEXEC|NONBLOCK)$/,
    masked: [{ mask: 0xf, names: /^SOCK_(?!CLOEXEC|NONBLOCK)\w+$/ }],
    uses: "socket.type socketpair.type",
  },
  {
    id: "socket-kind",
    kind: "values",
    headers: ["include/linux/net.h"],
    names: { enum: "sock_type" },
    uses: "security_socket_create.type security_socket_connect.type",
  },
  {
    id: "accept4-flags",
    kind: "flags",
    headers: ["include/linux/net.h"],
    names: /^SOCK_(?:CLOEXEC|NONBLOCK)$/,
    uses: "accept4.flags",
  },
  {
    id: "shutdown-how",
    kind: "values",
    headers: ["include/linux/net.h"],
    names: { enum: "sock_shutdown_cmd" },
    uses: "shutdown.how",
  },
  {
    id: "message-flags",
    kind: "flags",
    headers: socket,
    names: /^MSG_\w+$/,
    except: ownMessageFlags,
    uses: "sendto.flags sendmsg.flags sendmmsg.flags recvfrom.flags recvmsg.flags recvmmsg.flags recvmmsg_time32.flags",
  },
  {
    id: "socket-option-level",
    kind: "values",
    headers: ["include/linux/socket.h", "asm/socket.h"],
    names: /^SOL_\w+$/,
    uses: "setsockopt.level getsockopt.level security_socket_setsockopt.level",
  },
  {
    id: "socketcall-call",
    kind: "values",
    headers: ["linux/net.h"],
    names: /^SYS_\w+$/,
    uses: "socketcall.call",
  },
  {
    id: "ipc-call",
    kind: "flags",
    headers: ["linux/ipc.h"],
    names: /^(?:SEM|MSG|SHM)(?:OP|GET|CTL|TIMEDOP|SND|RCV|AT|DT)$/,
    masked: [{ mask: 0xffff, names: /./ }],
    uses: "ipc.call",
  },
  {
    id: "shmctl-cmd",
    kind: "values",
    headers: ["linux/ipc.h", "linux/shm.h"],
    names: /^(?:IPC_(?:RMID|SET|STAT|INFO)|SHM_(?:LOCK|UNLOCK|STAT|INFO|STAT_ANY))$/,
    uses: "shmctl.cmd",
  },
  {
    id: "msgctl-cmd",
    kind: "values",
    headers: ["linux/ipc.h", "linux/msg.h"],
    names: /^(?:IPC_(?:RMID|SET|STAT|INFO)|MSG_(?:STAT|INFO|STAT_ANY))$/,
    uses: "msgctl.cmd",
  },
  {
    id: "semctl-cmd",
    kind: "values",
    headers: ["linux/ipc.h", "linux/sem.h"],
    names:
      /^(?:IPC_(?:RMID|SET|STAT|INFO)|SEM_(?:STAT|INFO|STAT_ANY)|GETPID|GETVAL|GETALL|GETNCNT|GETZCNT|SETVAL|SETALL)$/,
    uses: "semctl.cmd",
  },
  {
    id: "ipc-get-flags",
    kind: "flags",
    headers: ["linux/ipc.h", "linux/stat.h"],
    names: /^(?:IPC_CREAT|IPC_EXCL|S_I[RW](?:USR|GRP|OTH))$/,
    uses: "semget.semflg msgget.msgflg",
  },
  {
    id: "msgsnd-flags",
    kind: "flags",
    headers: ["linux/ipc.h"],
    names: /^IPC_NOWAIT$/,
    uses: "msgsnd.msgflg",
  },
  {
    id: "msgrcv-flags",
    kind: "flags",
    headers: ["linux/ipc.h", "linux/msg.h"],
    names: /^(?:IPC_NOWAIT|MSG_NOERROR|MSG_EXCEPT|MSG_COPY)$/,
    uses: "msgrcv.msgflg",
  },
];
