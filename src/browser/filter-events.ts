import { countChoices, matchesChoices, type Choices, type Row } from "./filter-rows.ts";

/**
 * Filters and sorts the table of all events. The address is the only state, so that a list can be linked and Back
 * restores it; the table is complete without any of this.
 */
const form = document.querySelector<HTMLFormElement>("#filters");
const body = document.querySelector<HTMLTableSectionElement>("#events tbody");
if (form && body) connectFilters(form, body);

function connectFilters(form: HTMLFormElement, body: HTMLTableSectionElement): void {
  const table: EventTable = {
    form,
    body,
    rows: [...body.rows].map(readRow),
    inputs: [...form.querySelectorAll<HTMLInputElement>("input[type=checkbox]")],
    headers: [...document.querySelectorAll<HTMLElement>("#events th[data-sort]")],
  };
  for (const header of table.headers) addSortButton(header, table);
  form.addEventListener("change", () => {
    const query = new URLSearchParams(location.search);
    for (const { name } of table.inputs) query.delete(name);
    for (const { name, value, checked } of table.inputs) if (checked) query.append(name, value);
    go(query, table);
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    const sort = new URLSearchParams(location.search).get("sort");
    go(new URLSearchParams(sort ? { sort } : {}), table);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelector(".copy-list")?.addEventListener("click", ({ currentTarget }) => {
    if (currentTarget instanceof HTMLElement) void copyAddress(currentTarget);
  });
  addEventListener("popstate", () => show(table));
  show(table);
}

function go(query: URLSearchParams, table: EventTable): void {
  history.pushState(null, "", query.size > 0 ? `?${query}` : location.pathname);
  show(table);
}

/** Makes the table what the address says. */
function show(table: EventTable): void {
  const query = new URLSearchParams(location.search);
  // A set without a chip of its own can be asked for in the address.
  const choices: Choices = query.has("set") ? { set: new Set(query.getAll("set")) } : {};
  for (const input of table.inputs) {
    const chosen = (choices[input.name] ??= new Set(query.getAll(input.name)));
    input.checked = chosen.has(input.value);
  }
  const text = query.get("q")?.trim() ?? "";
  const field = document.querySelector<HTMLInputElement>("form.search input");
  if (field && text) field.value = text;
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const inText = table.rows.filter((row) => words.every((word) => row.text.includes(word)));
  orderRows(table, query.get("sort") ?? "name");
  let shown = 0;
  for (const row of table.rows) {
    const isShown = inText.includes(row) && matchesChoices(row, choices);
    row.element.hidden = !isShown;
    if (isShown) shown++;
  }
  showCounts(table, countChoices(inText, choices));
  const status = table.form.querySelector("[role=status]");
  if (status) status.textContent = `${shown} of ${table.rows.length} events${text && ` with “${text}”`}`;
  const clear = table.form.querySelector<HTMLElement>("[type=reset]");
  if (clear) clear.hidden = shown === table.rows.length;
}

function showCounts({ inputs }: EventTable, counts: ReturnType<typeof countChoices>): void {
  for (const { name, value, parentElement: label } of inputs) {
    const count = counts[name]?.get(value) ?? 0;
    label?.classList.toggle("zero", count === 0);
    const shown = label?.querySelector(".count");
    if (shown) shown.textContent = String(count);
  }
}

/** Sorts by `name`, `nr`, `args` or `review`, with a dash in front downwards; equal rows stay in the order of their names. */
function orderRows({ rows, body, headers }: EventTable, sort: string): void {
  const asked = sort.replace(/^-/, "");
  const key = asked === "nr" || asked === "args" || asked === "review" ? asked : "name";
  const sign = sort.startsWith("-") ? -1 : 1;
  rows.sort((a, b) => sign * compare(a[key], b[key]) || compare(a.name, b.name));
  body.append(...rows.map(({ element }) => element));
  for (const header of headers) {
    if (header.dataset.sort === key) header.ariaSort = sign > 0 ? "ascending" : "descending";
    else header.removeAttribute("aria-sort");
  }
}

function addSortButton(header: HTMLElement, table: EventTable): void {
  const key = header.dataset.sort ?? "name";
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = header.textContent;
  button.addEventListener("click", () => {
    const query = new URLSearchParams(location.search);
    const sort = (query.get("sort") ?? "name") === key ? `-${key}` : key;
    if (sort === "name") query.delete("sort");
    else query.set("sort", sort);
    go(query, table);
  });
  header.replaceChildren(button);
}

async function copyAddress(button: HTMLElement): Promise<void> {
  const label = button.textContent;
  try {
    await navigator.clipboard.writeText(location.href);
    button.textContent = "Copied";
  } catch {
    // Refused on plain http and in some embeddings; the address bar has the same link.
    button.textContent = "Copy it from the address bar";
  }
  setTimeout(() => (button.textContent = label), 2000);
}

function readRow(element: HTMLTableRowElement): EventRow {
  const cell = (name: string): Element | null => element.querySelector(name);
  const words = (selector: string): string[] =>
    [...element.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());
  const { p: probes = "", s: sets = "", g: group, r: review = "" } = element.dataset;
  return {
    element,
    name: cell("th")?.textContent.trim() ?? "",
    nr: Number(cell(".nr")?.textContent || Infinity),
    text: element.textContent.toLowerCase(),
    args: words("samp").length,
    review,
    values: {
      tag: words(".on b"),
      probe: probes.split(" ").filter(Boolean),
      set: sets.split(" ").filter(Boolean),
      group: group ? [group] : [],
      review: [review],
    },
  };
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

interface EventTable {
  form: HTMLFormElement;
  body: HTMLTableSectionElement;
  rows: EventRow[];
  inputs: HTMLInputElement[];
  headers: HTMLElement[];
}

interface EventRow extends Row {
  element: HTMLTableRowElement;
  name: string;
  /** Number on x86_64; infinite where there is none. */
  nr: number;
  /** How many. */
  args: number;
  review: string;
}
