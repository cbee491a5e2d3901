import type { Abi } from "./kernel-facts.ts";

/**
 * What a C type is to the calling convention: a pointer, or a number of so many bits with or without a sign; a struct
 * by value; null where the name is not known. Words (`long`, `size_t`) have the width of the ABI.
 */
export function classifyType(type: string, abi: Abi): TypeClass | null {
  if (POINTER.test(type.trim())) return { kind: "pointer" };
  const words = type.split(/\s+/).filter((word) => word !== "" && !QUALIFIERS.has(word));
  if (words[0] === "struct" || words[0] === "union") return words.length === 2 ? { kind: "struct" } : null;
  if (words[0] === "enum") return { kind: "number", bits: 32, isSigned: null };
  const name = words.join(" ");
  if (POINTERS.has(name)) return { kind: "pointer" };
  const number = NUMBERS.get(name) ?? NUMBERS.get(sortBase(words));
  if (!number) return null;
  const bits = number.bits === "word" ? (NARROW.has(abi) ? 32 : 64) : number.bits;
  return { kind: "number", bits, isSigned: number.isSigned };
}

/** Whether two classes contradict each other. A sign that is not known contradicts none. */
export function isContradiction(stated: TypeClass, fact: TypeClass): boolean {
  if (stated.kind !== fact.kind) return true;
  if (stated.kind !== "number" || fact.kind !== "number") return false;
  const isOtherSign = stated.isSigned !== null && fact.isSigned !== null && stated.isSigned !== fact.isSigned;
  return stated.bits !== fact.bits || isOtherSign;
}

const NARROW: ReadonlySet<Abi> = new Set(["i386", "arm"]);
const QUALIFIERS = new Set(["const", "volatile", "restrict", "__restrict", "__user", "register"]);

/** A word and a star or brackets; a function pointer. */
const POINTER = /^[A-Za-z_][\w\s]*(?:\*|\[\w*\])[\w\s*[\]]*$|^[A-Za-z_][\w\s*]*\(\s*\*/;

/** Typedefs that hide a pointer. */
const POINTERS = new Set([
  "cap_user_header_t",
  "cap_user_data_t",
  "__sighandler_t",
  "sighandler_t",
  "compat_uptr_t",
]);

/** `long unsigned int` and `unsigned long` are one type. */
function sortBase(words: string[]): string {
  if (words.length === 0 || !words.every((word) => BASE.has(word))) return "";
  const isUnsigned = words.includes("unsigned");
  const longs = words.filter((word) => word === "long").length;
  const size = words.includes("char")
    ? "char"
    : words.includes("short")
      ? "short"
      : ["int", "long", "long long"][Math.min(longs, 2)];
  return `${isUnsigned ? "unsigned " : ""}${size}`;
}

const BASE = new Set(["signed", "unsigned", "char", "short", "int", "long"]);

/** Sizes as the kernel's syscalls take them; `mode_t` goes by the kernel's `umode_t`, whatever a C library makes of it. */
const SIZES: [bits: 8 | 16 | 32 | 64 | "word", isSigned: boolean | null, names: string][] = [
  [8, null, "char"],
  [8, true, "__s8 s8 int8_t"],
  [8, false, "unsigned-char __u8 u8 uint8_t uchar bool _Bool"],
  [16, true, "short __s16 s16 int16_t"],
  [16, false, "unsigned-short __u16 u16 uint16_t ushort umode_t mode_t compat_mode_t old_uid_t old_gid_t"],
  [32, true, "int __s32 s32 int32_t pid_t clockid_t timer_t key_t key_serial_t mqd_t rwf_t compat_long_t"],
  [32, true, "compat_off_t compat_pid_t compat_ssize_t compat_int_t"],
  [32, false, "unsigned-int uint __u32 u32 uint32_t uid_t gid_t id_t qid_t dev_t useconds_t socklen_t"],
  [32, false, "compat_size_t compat_ulong_t compat_aio_context_t compat_uint_t"],
  ["word", true, "long ssize_t off_t time_t suseconds_t clock_t intptr_t ptrdiff_t"],
  ["word", false, "unsigned-long ulong size_t uintptr_t aio_context_t io_context_t old_sigset_t"],
  [64, true, "long-long __s64 s64 int64_t loff_t off64_t"],
  [64, false, "unsigned-long-long __u64 u64 uint64_t"],
];

const NUMBERS = new Map(
  SIZES.flatMap(([bits, isSigned, names]) =>
    names.split(" ").map((name) => [name.replaceAll("-", " "), { bits, isSigned }] as const),
  ),
);

export type TypeClass =
  | { kind: "pointer" }
  | { kind: "struct" }
  | { kind: "number"; bits: 8 | 16 | 32 | 64; isSigned: boolean | null };
