import { z } from "zod";

/** The ABIs that facts are kept for, in the order pages show them. x32 numbers are without the 0x40000000 bit. */
export const abis = [
  "x86_64",
  "x32",
  "i386",
  "arm64",
  "arm",
  "riscv64",
  "loongarch64",
  "s390x",
  "ppc64",
] as const;

const abi = z.enum(abis);
const line = z.int().positive();

const kernelArgument = z.strictObject({
  /** As the kernel names it. */
  name: z.string().min(1),
  /** C type without `__user`: `const char *`. */
  type: z.string().min(1),
  /** Declared as a pointer into user memory, by itself or through its typedef. */
  user: z.boolean(),
  /** The type as the kernel spells it, where that is not `type`: `const char __user *`. */
  declared: z.string().optional(),
});

const implementation = z.strictObject({
  /** The symbol in the table: `sys_mremap`. */
  entry: z.string().min(1),
  /** The ABIs whose table leads to it. */
  abis: z.array(abi).min(1),
  /**
   * The table's column. compat: what a 32-bit program reaches on a 64-bit kernel (on arm, a program of the old ABI).
   * The shared table has such a column for arm64 and loongarch64 too, whose kernels do not use it.
   */
  column: z.enum(["native", "compat"]),
  /** Null where the source of the entry could not be found or takes the registers as they are. */
  arguments: z.array(kernelArgument).nullable(),
  file: z.string().nullable(),
  line: line.nullable(),
  /** Preprocessor conditions around the definition, outermost first. */
  guards: z.array(z.string()),
  /** What `file` and `line` point at: the definition, a declaration, or the function an assembler stub goes on to. */
  from: z.enum(["definition", "header", "stub"]).nullable(),
});

const kernelSyscall = z.strictObject({
  name: z.string().regex(/^\w+$/),
  numbers: z.partialRecord(abi, z.int().nonnegative()),
  /** The line of the row in the ABI's table (`tables`). */
  rows: z.partialRecord(abi, line),
  /** The entries with code; the first stands for the call wherever one prototype is wanted. Empty: no code anywhere. */
  implementations: z.array(implementation),
  /** ABIs that reserve the number and have no code for it. */
  unimplemented: z.array(abi),
  /** May be configured out: listed in kernel/sys_ni.c. */
  conditional: z.boolean(),
  /** First release with the call; from: the man page's table or the first release whose built table has it. */
  since: z.strictObject({ version: z.string(), from: z.enum(["man", "tables"]) }).nullable(),
  /** The release that took the code away, where the man page says so. */
  removed: z.string().nullable(),
});

const constant = z.strictObject({
  name: z.string().regex(/^\w+$/),
  value: z.int(),
  /** Left out where the value is the same on all of them. */
  abis: z.array(abi).optional(),
  /** `file:line` of the definition (on the first of its ABIs). */
  at: z.string(),
  /** In a group of flags: the bits under this mask are one value, not single flags. */
  mask: z.int().optional(),
});

const constantGroup = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** flags: bits that combine; values: one of them. */
  kind: z.enum(["flags", "values"]),
  /** The arguments that take these constants, as Tracee names them: `[event, argument]`. */
  uses: z.array(z.tuple([z.string(), z.string()])),
  values: z.array(constant).min(1),
});

const table = z.strictObject({
  file: z.string(),
  rows: z.int().nonnegative(),
  unimplemented: z.int().nonnegative(),
  /** Rows whose entry has no prototype that could be found. */
  unresolved: z.array(z.string()),
});

export const kernelFactsSchema = z.strictObject({
  generatedBy: z.string(),
  source: z.strictObject({ name: z.literal("Linux"), version: z.string(), tag: z.string() }),
  /** The man pages that `since` and `removed` come from; null where none were given. */
  man: z.strictObject({ name: z.string(), version: z.string() }).nullable(),
  tables: z.partialRecord(abi, table),
  syscalls: z.array(kernelSyscall),
  constants: z.array(constantGroup),
});

export type Abi = (typeof abis)[number];
export type KernelArgument = z.output<typeof kernelArgument>;
export type Implementation = z.output<typeof implementation>;
export type KernelSyscall = z.output<typeof kernelSyscall>;
export type Constant = z.output<typeof constant>;
export type ConstantGroup = z.output<typeof constantGroup>;
export type KernelTable = z.output<typeof table>;
export type KernelFacts = z.output<typeof kernelFactsSchema>;
