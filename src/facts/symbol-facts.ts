import { z } from "zod";

/** A name and where it stands: `["do_accept", "net/socket.c:1891"]`. */
export const namedPlace = z.tuple([z.string().min(1), z.string().regex(/^[^\s:]+:[1-9]\d*$/)]);

/**
 * The functions and tracepoints that a kernel tree has, as far as they are of a family: all names that start alike, so
 * that a name of a family that is not here is nowhere in the tree. Other names are neither here nor judged.
 */
export const symbolFactsSchema = z.strictObject({
  generatedBy: z.string(),
  source: z.strictObject({ name: z.literal("Linux"), version: z.string(), tag: z.string() }),
  /** The words that a name of the family starts with, or is, after its leading underscores. */
  families: z.array(z.string().min(1)),
  /** Sorted by name. The place is the definition, else the declaration, else a use. */
  symbols: z.array(namedPlace),
  /** `subsystem:name`, sorted; of each subsystem that is here all of its tracepoints. */
  tracepoints: z.array(namedPlace),
});

export type NamedPlace = z.output<typeof namedPlace>;
export type SymbolFacts = z.output<typeof symbolFactsSchema>;
