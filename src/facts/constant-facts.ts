import { z } from "zod";
import { namedPlace } from "./symbol-facts.ts";

/**
 * The names of constants that headers define, by family: the word before the first underscore. A word of a family that
 * is not here is defined by neither kernel nor libc. Values are in the kernel's facts, where they are known.
 */
export const constantFactsSchema = z.strictObject({
  generatedBy: z.string(),
  source: z.strictObject({ name: z.literal("Linux"), version: z.string(), tag: z.string() }),
  /** Null where no headers of it were given; then nothing can be said to be missing. */
  libc: z.strictObject({ name: z.literal("GNU C Library"), version: z.string() }).nullable(),
  families: z.array(z.string().min(1)),
  /** Those of the kernel, sorted by name. */
  kernel: z.array(namedPlace),
  /** Those that only libc defines, sorted by name; places are below its folder of headers. */
  libcOnly: z.array(namedPlace),
});

export type ConstantFacts = z.output<typeof constantFactsSchema>;
