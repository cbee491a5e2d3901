import { z } from "zod";

/** What the kernel does with the memory behind a pointer: reads it, writes it, both; `none`: it never touches it. */
export const directionNames = ["in", "out", "inout", "none"] as const;

const pointer = z.strictObject({
  /** As the kernel names the argument. */
  argument: z.string().min(1),
  direction: z.enum(directionNames),
  /** Depends on a command or flag of the call. */
  varies: z.literal(true).optional(),
  /** How it is known: syzkaller's description, the same of a sibling call, a const pointee, or the kernel's code. */
  from: z.enum(["syzkaller", "inherited", "const", "kernel"]),
  /** The sibling call. */
  sibling: z.string().optional(),
  /** Relative to syzkaller's tree where it starts with `sys/linux/`, else to the kernel's. */
  file: z.string(),
  line: z.int().positive(),
});

export const directionsSchema = z.strictObject({
  generatedBy: z.string(),
  source: z.strictObject({
    name: z.literal("syzkaller"),
    version: z.string(),
    repository: z.string(),
    license: z.string(),
    /** The kernel version in which entries `from: kernel` were read. */
    kernel: z.string(),
  }),
  /** By the kernel's name of the call, sorted. */
  calls: z.record(z.string(), z.array(pointer)),
});

export type Direction = (typeof directionNames)[number];
export type Pointer = z.output<typeof pointer>;
export type Directions = z.output<typeof directionsSchema>;
