import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** hookbook's own folder, where Astro's configuration and the content lie. */
export const PROJECT = fileURLToPath(new URL("../../", import.meta.url)).replace(/[/\\]$/, "");

/** Where hookbook's own documents are. */
export const OWN_EVENTS = join(PROJECT, "content", "events");

/** Where hookbook's own facts are. */
export const OWN_FACTS = join(PROJECT, "content", "facts");
