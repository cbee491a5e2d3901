import { PIECES } from "./name-parts/pieces.ts";
import { FILES_AND_MEMORY } from "./name-parts/files-and-memory.ts";
import { PROCESSES } from "./name-parts/processes.ts";
import { SYSTEM } from "./name-parts/system.ts";

/**
 * What the kernel's short names are made of, in the words of somebody who looks for a purpose. A name is cut at its
 * underscores and into these parts: `fsetxattr` is f, set and xattr. A whole name may stand here too.
 */
export const NAME_PARTS: ReadonlyMap<string, string> = new Map(
  [PIECES, FILES_AND_MEMORY, PROCESSES, SYSTEM].flatMap((part) => Object.entries(part)),
);

/** The parts that are in the names of many events. */
export const SHARED_PARTS: ReadonlySet<string> = new Set(Object.keys(PIECES));
