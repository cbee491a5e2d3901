import type { Parts } from "../found.ts";

/** In words which part of the search did not come, and what answers all the same; empty where nothing is missing. */
export function sayMissing({ names, words, text }: Parts, isOnline: boolean): string {
  const reason = isOnline ? "" : "You are offline. ";
  if (names === "missing" && text === "missing") return `${reason}The search did not load.`;
  if (names === "missing")
    return `${reason}Names, numbers and tags did not load; the full text still answers.`;
  if (text === "missing") return `${reason}Full text did not load; names, numbers and tags still answer.`;
  if (words === "missing")
    return `${reason}Summaries and keywords did not load; names, numbers and tags still answer.`;
  if (words === "stale")
    return `The site is being renewed: summaries and keywords do not fit the names, which still answer.`;
  if (text === "stale") return `${reason}Part of the full text did not load.`;
  return "";
}
