import { fileURLToPath } from "node:url";

/** What one run builds or serves, decided by the command line and `site.json` and handed to Astro's side. */
export interface Settings {
  /** Absolute path of the folder of event documents. */
  documents: string;
  site: Site;
  /** File of the documents as they have been read and found sound, or null where the folder is still to be read. */
  read: string | null;
  /** Absolute path of the folder of facts, or null for none. */
  facts: string | null;
  /** Whether these are hookbook's own documents, where every event of Tracee has a page, with a document or without. */
  isOwn: boolean;
  /** Known disagreements of the documents with the facts. */
  exceptions: Exception[];
  /** Absolute path of the folder that Astro writes to; not yet the published one. */
  outDir: string;
  /** Absolute path of this run's own cache. */
  cacheDir: string;
}

export interface Site {
  title: string;
  /** Address of the repository for edit and report links, or null. */
  repository: string | null;
  /** Origin without trailing slash. */
  url: string;
  /** `/` or `/project/`. */
  base: string;
}

export interface Exception {
  event: string;
  /** The rule that it is excepted from. */
  code: string;
  reason: string;
}

const VARIABLE = "HOOKBOOK_SETTINGS";

/** Hands the settings to the code that Astro runs, which no argument can reach. */
export function passSettings(settings: Settings): void {
  process.env[VARIABLE] = JSON.stringify(settings);
}

/**
 * The settings of this run; where Astro was started by hand, those of the project's own content. Every component asks
 * for them, so the text is parsed once.
 */
export function readSettings(): Settings {
  const text = process.env[VARIABLE];
  if (!text) return defaultSettings();
  if (known?.text !== text) known = { text, settings: JSON.parse(text) as Settings };
  return known.settings;
}

let known: { text: string; settings: Settings } | undefined;

function defaultSettings(): Settings {
  const root = process.cwd();
  const below = (path: string): string => fileURLToPath(new URL(path, `file://${root}/`));
  return {
    documents: below("content/events"),
    site: { title: "hookbook", repository: null, url: "http://localhost:4321", base: "/" },
    read: null,
    facts: below("content/facts"),
    isOwn: true,
    exceptions: [],
    outDir: below("dist"),
    cacheDir: below("node_modules/.astro"),
  };
}
