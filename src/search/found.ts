import type { Part } from "./load-index.ts";
import type { Answer } from "./answer.ts";
import type { Result } from "./result.ts";
import type { PagefindPage } from "./text/pagefind.ts";

/** What a query has found so far. */
export interface Found {
  query: string;
  /** How the query was read; null where the names are not there. */
  answer: Answer | null;
  entries: Entry[];
  /** Whether the full text has answered, or cannot. */
  isComplete: boolean;
  /** Nothing was found, and the entries are names near to the query. */
  isNear: boolean;
}

/** One page that was found: by its names, or by its text. */
export interface Entry {
  /** With base, and with the place in the page where the hit is. */
  url: string;
  result: Result | null;
  page: PagefindPage | null;
}

export interface Bounds {
  fixed: number;
  most: number;
}

export interface Parts {
  names: Part;
  words: Part;
  /** `stale`: some of it could not be had. */
  text: Part;
}

export interface FoundPage {
  page: PagefindPage;
  worth: number;
}
