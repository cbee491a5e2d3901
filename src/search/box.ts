import { createFinder, type Finder } from "./find.ts";
import { findExact } from "./find-exact.ts";
import type { Found } from "./found.ts";
import { createPanel, type Panel } from "./view/panel.ts";
import { createButton, listWordsAbove, listWordsBelow, resultsAddress } from "./view/panel-words.ts";
import { clearRecent, keepRecent, readRecent, type Recent } from "./view/recent.ts";
import { describeEntry, type Row } from "./view/result-row.ts";
import { sayCount } from "./view/say-reading.ts";

/**
 * Makes the search form a combobox: a list below the field that arrows walk and Enter opens. Names answer each keystroke,
 * the full text adds rows below once the reader pauses. Enter without a chosen row opens the event of that very name,
 * else the page of all results.
 */
export function openBox(
  form: HTMLFormElement,
  input: HTMLInputElement,
  { from, announce, names }: BoxOptions,
): void {
  const panel = createPanel(input);
  const finder = createFinder(() => {
    if (box.isWanted) answer(box);
    // After the names, so as not to be in their way.
    if (finder.parts().words !== "waiting" && !isSavingData()) finder.prepareText();
  }, names);
  const box: Box = { form, input, panel, finder, announce, ...START, returnTo: from };
  form.append(
    createButton("Close", () => leave(box)),
    panel.element,
  );
  input.addEventListener("input", () => answer(box));
  input.addEventListener("focus", ({ relatedTarget }) => {
    if (!isWithin(form, relatedTarget)) box.returnTo = relatedTarget;
    answer(box);
  });
  form.addEventListener("keydown", (event) => handleKey(box, event));
  form.addEventListener("focusout", ({ relatedTarget }) => {
    if (!isWithin(form, relatedTarget)) close(box);
  });
  form.addEventListener("submit", () => {
    const query = input.value.trim();
    if (query) keepRecent(finder.base, { title: query, url: resultsAddress(finder.base, query) });
  });
  panel.list.addEventListener("click", ({ target }) => followRow(box, target));
  visualViewport?.addEventListener("resize", () => fitScreen(panel));
  fitScreen(panel);
  if (document.activeElement === input) answer(box);
}

/** Rows that the names fill at once, and all rows when the full text has answered. */
const NAMES_SHOWN = 8;
const SHOWN = 12;

/** Milliseconds of a pause in typing after which the full text is asked, and after which it is told what was found. */
const PAUSE = 120;
const TELLING_PAUSE = 700;

const START = { found: null, turn: 0, textTimer: undefined, tellTimer: undefined, isWanted: true };

function answer(box: Box): void {
  const query = box.input.value.trim();
  const turn = ++box.turn;
  box.isWanted = true;
  clearTimeout(box.textTimer);
  box.panel.choose(-1);
  if (query === "") return showRecent(box);
  const found = box.finder.ask(query);
  show(box, found);
  // Who saves data gets the full text where the names know nothing, and on the page of results.
  if (isSavingData() && found.entries.length > 0) return;
  box.textTimer = setTimeout(() => {
    const bounds = { fixed: Math.min(found.entries.length, NAMES_SHOWN), most: SHOWN };
    void box.finder.complete(found, bounds).then((whole) => turn === box.turn && show(box, whole));
  }, PAUSE);
}

function show(box: Box, found: Found): void {
  const { panel, finder } = box;
  box.found = found;
  const most = found.isComplete || found.answer?.isFacet ? SHOWN : NAMES_SHOWN;
  const rows = found.entries
    .slice(0, most)
    .map((entry) => describeEntry(entry, found.query, finder.names.index));
  const above = listWordsAbove(found, finder);
  panel.show(rows, above, listWordsBelow(found, finder));
  panel.open(true);
  box.form.dataset.open = "";
  clearTimeout(box.tellTimer);
  if (!found.isComplete && rows.length === 0) return;
  const count = found.isNear
    ? []
    : [sayCount(found.answer?.isFacet ? found.entries.length : rows.length, rows[0]?.title)];
  box.tellTimer = setTimeout(() => box.announce([...above, ...count].join(" ")), TELLING_PAUSE);
}

function showRecent(box: Box): void {
  const { panel, finder } = box;
  const items = readRecent(finder.base);
  box.found = null;
  if (items.length === 0) return hide(box);
  const clear = createButton("Clear", () => {
    clearRecent(finder.base);
    box.announce("Recent searches cleared.");
    hide(box);
    box.input.focus();
  });
  panel.show(items.map(describeRecent), ["Recent", clear], []);
  panel.open(true);
  box.form.dataset.open = "";
}

function describeRecent({ title, url }: Recent): Row {
  const isQuery = url.includes("?q=");
  return {
    url,
    title,
    isEvent: url.includes("/events/"),
    titleMarks: [],
    said: "",
    voice: "frame",
    saidMarks: [],
    kind: isQuery ? "search" : "",
  };
}

function handleKey(box: Box, event: KeyboardEvent): void {
  const { panel, input } = box;
  if (event.isComposing) return;
  if (event.key === "Escape") {
    event.preventDefault();
    return leave(box);
  }
  if (event.target !== input) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    if (panel.element.hidden) answer(box);
    panel.step(event.key === "ArrowDown" ? 1 : -1);
  } else if (event.key === "Enter") {
    const exact = panel.chosen() < 0 && box.found ? findExact(box.found) : panel.chosen();
    const option = panel.option(exact);
    if (!option || panel.element.hidden) return;
    event.preventDefault();
    const { ctrlKey, metaKey, shiftKey } = event;
    option.dispatchEvent(
      new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }),
    );
  }
}

function followRow(box: Box, target: EventTarget | null): void {
  const option = target instanceof Element ? target.closest("[role=option]") : null;
  const row = option && box.panel.row(option);
  if (!row) return;
  keepRecent(box.finder.base, row);
  // The link is followed after this; where it leads to the same page, the list is in the way.
  box.input.blur();
}

/** Closes the list and gives the focus back to where it came from. */
function leave(box: Box): void {
  close(box);
  if (box.returnTo instanceof HTMLElement && box.returnTo.isConnected) box.returnTo.focus();
  else box.input.blur();
}

function close(box: Box): void {
  box.turn++;
  box.isWanted = false;
  clearTimeout(box.textTimer);
  clearTimeout(box.tellTimer);
  hide(box);
}

function hide({ panel, form }: Box): void {
  panel.open(false);
  delete form.dataset.open;
}

/** On a phone the list ends where the keyboard begins. */
function fitScreen({ element }: Panel): void {
  element.style.setProperty("--seen", `${visualViewport?.height ?? innerHeight}px`);
}

function isSavingData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true || matchMedia("(prefers-reduced-data: reduce)").matches;
}

function isWithin(form: HTMLElement, target: EventTarget | null): boolean {
  return target instanceof Node && form.contains(target);
}

export interface BoxOptions {
  /** What had the focus before; Escape gives it back. */
  from: EventTarget | null;
  /** Tells assistive technology what was found. */
  announce: (words: string) => void;
  /** The first file of the index, if it was already asked for. */
  names?: Promise<Response | undefined>;
}

type Timer = ReturnType<typeof setTimeout> | undefined;

interface Box {
  form: HTMLFormElement;
  input: HTMLInputElement;
  panel: Panel;
  finder: Finder;
  announce: (words: string) => void;
  returnTo: EventTarget | null;
  /** What is shown; null for recent searches and for nothing. */
  found: Found | null;
  /** Counts questions, so that a late answer is known as late. */
  turn: number;
  textTimer: Timer;
  tellTimer: Timer;
  /** Whether the reader is searching, so that the list may open by itself when something has loaded. */
  isWanted: boolean;
}
