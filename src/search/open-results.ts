import { createFinder, type Finder } from "./find.ts";
import { findExact } from "./find-exact.ts";
import type { Entry, Found } from "./found.ts";
import { countSure } from "./text/merge-found.ts";
import { createRow } from "./view/draw-row.ts";
import { createButton, describeMissing, listWordsAbove } from "./view/panel-words.ts";
import { keepRecent } from "./view/recent.ts";
import { describeEntry } from "./view/result-row.ts";

/** Results that are shown at first, and how many more each time. */
const PORTION = 50;

/** Milliseconds of a pause in typing after which the full text is asked. */
const PAUSE = 120;

/** Milliseconds that what only the words of names tell waits for the full text, to be put in one order with it. */
const PATIENCE = 3000;

/** Makes the page of all results answer: it reads `?q=`, and writes it while the reader types, so that a search can be linked. */
export function openResults(list: HTMLElement, input: HTMLInputElement): void {
  const finder = createFinder(() => void answer(page));
  const [above, below] = [placeOf("tally"), placeOf("more")];
  const title = document.title;
  const page: ResultsPage = { list, input, finder, above, below, title, query: "", turn: 0, most: PORTION };
  const read = (): void => {
    input.value = new URLSearchParams(location.search).get("q")?.trim() ?? "";
    ask(page, 0);
  };
  input.addEventListener("input", () => {
    history.replaceState(null, "", addressOf(input.value.trim()));
    ask(page, PAUSE);
  });
  input.form?.addEventListener("submit", (event) => {
    event.preventDefault();
    const query = input.value.trim();
    if (query) keepRecent(finder.base, { title: query, url: location.pathname + addressOf(query) });
    const exact = list.children[findExact(finder.ask(query))]?.querySelector("a");
    if (exact) return exact.click();
    history.pushState(null, "", addressOf(query));
    ask(page, 0);
  });
  list.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest("a") : null;
    if (link) keepRecent(finder.base, { title: link.textContent, url: link.pathname + link.hash });
  });
  addEventListener("popstate", read);
  read();
}

function ask(page: ResultsPage, pause: number): void {
  const query = page.input.value.trim();
  page.query = query;
  page.most = PORTION;
  if (query) page.finder.prepareText();
  document.title = [query, page.title].filter(Boolean).join(" · ");
  void answer(page, pause);
}

async function answer(page: ResultsPage, pause = 0): Promise<void> {
  const turn = ++page.turn;
  const { query, finder, list } = page;
  const isLate = (): boolean => turn !== page.turn;
  list.removeAttribute("data-complete");
  if (query === "") {
    list.replaceChildren();
    list.dataset.complete = "";
    page.above.textContent = "Type a name, an argument, a number, a tag or words.";
    return page.below.replaceChildren();
  }
  const { names, words } = finder.parts();
  const found = finder.ask(query);
  const fixed = found.answer?.isFacet ? found.entries.length : countSure(found.entries);
  draw(page, found, fixed);
  // Both files first: the second may know better.
  if (names === "waiting" || words === "waiting") return;
  await sleep(pause);
  if (isLate()) return;
  const bounds = { fixed, most: page.most };
  const impatient = setTimeout(() => {
    bounds.fixed = found.entries.length;
    if (!isLate()) draw(page, found, bounds.fixed);
  }, PATIENCE);
  const whole = await finder.complete(found, bounds);
  clearTimeout(impatient);
  if (isLate()) return;
  draw(page, whole, whole.answer?.isFacet ? whole.entries.length : page.most);
  list.dataset.complete = "";
}

function draw(page: ResultsPage, found: Found, most: number): void {
  const { list, finder, above, below } = page;
  const entries = found.entries.slice(0, most);
  list.replaceChildren(...entries.map((entry) => createItem(entry, found, finder)));
  const isCut = found.isComplete && entries.length < found.entries.length;
  above.textContent = [...listWordsAbove({ ...found, entries }, finder), sayTally(found, entries.length)]
    .filter(Boolean)
    .join(" ");
  const more = createButton("More results", () => {
    page.most += PORTION;
    void answer(page);
  });
  below.replaceChildren(...describeMissing(finder), ...(isCut ? [more] : []));
}

function sayTally({ query, entries, isComplete, isNear, answer }: Found, shown: number): string {
  if (!isComplete || isNear || shown === 0) return "";
  const kind = answer?.isFacet ? "event" : "result";
  const count = shown === 1 ? `1 ${kind}` : `${shown} ${kind}s`;
  return `${entries.length > shown ? `The first ${count}` : count} for “${query}”.`;
}

function createItem(entry: Entry, found: Found, finder: Finder): HTMLElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  const { title, said, kind, fill } = createRow();
  const row = describeEntry(entry, found.query, finder.names.index);
  fill(row);
  link.href = row.url;
  link.append(...title.childNodes);
  link.className = title.className;
  item.append(link, said, kind);
  return item;
}

function addressOf(query: string): string {
  return query ? `?q=${encodeURIComponent(query)}` : location.pathname;
}

function placeOf(id: string): HTMLElement {
  return document.getElementById(id) ?? document.createElement("p");
}

function sleep(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time));
}

interface ResultsPage {
  list: HTMLElement;
  input: HTMLInputElement;
  finder: Finder;
  /** What was found, in words. */
  above: HTMLElement;
  /** What did not load, and more results. */
  below: HTMLElement;
  /** Of the page without a query. */
  title: string;
  query: string;
  /** Counts questions, so that a late answer is known as late. */
  turn: number;
  most: number;
}
