import { STOP_WORDS } from "../query/stem.ts";

/**
 * What the full text is asked for: the whole query and, where it has several, each word that tells something. Keys of
 * facets are left out, as is done where the names are not there to read them; words in quotes are one.
 */
export function listTerms(query: string): Terms {
  const whole = query.replace(/(^|\s)[a-z.]+[:=](?=\S)/gi, "$1").trim();
  if (/^".+"$/.test(whole)) return { whole, words: [] };
  const all = [...new Set(whole.toLowerCase().split(/\s+/))];
  const telling = all.filter((word) => /[a-z0-9]/.test(word) && !STOP_WORDS.has(word));
  return { whole, words: all.length > 1 ? telling.slice(0, MOST) : [] };
}

/** Each is a search of its own. */
const MOST = 8;

export interface Terms {
  whole: string;
  words: string[];
}
