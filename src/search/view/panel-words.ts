import { withBase } from "../../event/addresses.ts";
import type { Finder } from "../find.ts";
import type { Found } from "../found.ts";
import { sayMissing } from "./say-missing.ts";
import { sayReading } from "./say-reading.ts";

/** What stands above the rows: how the query was read, or that nothing was found. */
export function listWordsAbove(found: Found, { names }: Finder): string[] {
  const { answer, entries, isComplete, isNear, query } = found;
  const reading = answer && names.index ? sayReading(answer, names.index) : "";
  if (reading !== "") return [reading];
  if (isNear) return [`Nothing found for “${query}”. The nearest names:`];
  if (entries.length > 0) return [];
  return [isComplete ? `Nothing found for “${query}”.` : "Searching…"];
}

/** What stands below the rows: what did not load, and ways on. */
export function listWordsBelow(found: Found, finder: Finder): (Node | string)[] {
  const missing = describeMissing(finder);
  const keys = document.createElement("span");
  keys.className = "keys";
  keys.textContent = "↑ ↓ choose, Enter opens, Esc closes";
  const isEmpty = found.isNear || (found.isComplete && found.entries.length === 0);
  if (isEmpty) return [...missing, createLink("All events", withBase(finder.base, "/events/")), keys];
  const count = found.answer?.isFacet ? `All ${found.entries.length} events` : "All results";
  return [...missing, createLink(count, resultsAddress(finder.base, found.query)), keys];
}

/** Which parts did not come, with a button that asks for them again; nothing where all is there. */
export function describeMissing(finder: Finder): (Node | string)[] {
  const words = sayMissing(finder.parts(), navigator.onLine);
  if (words === "") return [];
  const told = document.createElement("span");
  told.className = "missing";
  told.append(`${words} `, createButton("Try again", finder.retry));
  return [told];
}

/** The page of all results. */
export function resultsAddress(base: string, query: string): string {
  return `${withBase(base, "/search/")}?q=${encodeURIComponent(query)}`;
}

export function createButton(words: string, act: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = words;
  button.addEventListener("click", act);
  return button;
}

function createLink(words: string, address: string): HTMLAnchorElement {
  const link = document.createElement("a");
  link.href = address;
  link.textContent = words;
  return link;
}
