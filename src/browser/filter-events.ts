import { countChoices, matchesChoices, type Choices, type Row } from "./filter-rows.ts";

/**
 * Filters and sorts the table of all events. The state lives in the address, so that a list can be linked and Back
 * restores it; the table itself is complete without any of this.
 */
const form = document.querySelector<HTMLFormElement>("#filters");
const body = document.querySelector<HTMLTableSectionElement>("#events tbody");
if (form && body) connectFilters(form, body);

function connectFilters(form: HTMLFormElement, body: HTMLTableSectionElement): void {
  const rows = [...body.rows].map((element) => ({ element, ...readRow(element) }));
  const inputs = [...form.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  const headers = [...document.querySelectorAll<HTMLElement>("#events th[data-sort]")];
  let sort = "name";

  const show = (): void => {
    const choices = readChoices(inputs);
    const words =
      new URLSearchParams(location.search).get("q")?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
    let shown = 0;
    for (const row of rows) {
      const isShown = matchesChoices(row, choices) && words.every((word) => row.text.includes(word));
      row.element.hidden = !isShown;
      if (isShown) shown++;
    }
    const counts = countChoices(rows, choices);
    for (const input of inputs) {
      const count = counts[input.name]?.get(input.value) ?? 0;
      const label = input.closest("label");
      label?.classList.toggle("zero", count === 0);
      const output = label?.querySelector("output");
      if (output) output.textContent = String(count);
    }
    form.querySelector(".tally b")!.textContent = String(shown);
    const isNarrowed = inputs.some(({ checked }) => checked) || words.length > 0;
    form.querySelector<HTMLElement>("[type=reset]")!.hidden = !isNarrowed;
  };

  const order = (): void => {
    const key = sort.replace("-", "") as "name" | "args" | "review";
    const sign = sort.startsWith("-") ? -1 : 1;
    rows.sort((a, b) => sign * compare(a[key], b[key]) || compare(a.name, b.name));
    body.append(...rows.map(({ element }) => element));
    for (const header of headers) {
      if (header.dataset.sort === key) header.ariaSort = sign > 0 ? "ascending" : "descending";
      else header.removeAttribute("aria-sort");
    }
  };

  const readAddress = (): void => {
    const query = new URLSearchParams(location.search);
    for (const input of inputs) input.checked = query.getAll(input.name).includes(input.value);
    const asked = query.get("sort") ?? "name";
    sort = headers.some(({ dataset }) => dataset.sort === asked.replace("-", "")) ? asked : "name";
    order();
    show();
  };

  const writeAddress = (): void => {
    const query = new URLSearchParams(location.search);
    for (const { name } of inputs) query.delete(name);
    for (const { name, value, checked } of inputs) if (checked) query.append(name, value);
    query.delete("sort");
    if (sort !== "name") query.set("sort", sort);
    history.pushState(null, "", query.size > 0 ? `?${query}` : location.pathname);
    show();
  };

  for (const header of headers) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = header.textContent;
    button.addEventListener("click", () => {
      const key = header.dataset.sort ?? "name";
      sort = sort === key ? `-${key}` : key;
      order();
      writeAddress();
    });
    header.replaceChildren(button);
  }
  form.addEventListener("change", writeAddress);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const input of inputs) input.checked = false;
    history.replaceState(null, "", location.pathname + (sort === "name" ? "" : `?sort=${sort}`));
    writeAddress();
  });
  const copyButton = form.querySelector<HTMLButtonElement>(".copy-list");
  copyButton?.addEventListener("click", () => {
    const label = copyButton.textContent;
    void navigator.clipboard.writeText(location.href).then(() => {
      copyButton.textContent = "Copied";
      setTimeout(() => (copyButton.textContent = label), 2000);
    });
  });
  addEventListener("popstate", readAddress);
  readAddress();
}

function readRow(row: HTMLTableRowElement): Row & { name: string; args: number; review: string } {
  const [name, , args, tags, review] = [...row.cells];
  const words = (cell: Element | undefined, selector: string): string[] =>
    [...(cell?.querySelectorAll(selector) ?? [])].map(({ textContent }) => textContent.trim());
  return {
    name: name?.textContent.trim() ?? "",
    text: row.textContent.toLowerCase(),
    args: words(args, "samp").length,
    review: row.dataset.r ?? review?.textContent.trim() ?? "",
    values: {
      tag: words(tags, "b"),
      probe: row.dataset.p?.split(" ").filter(Boolean) ?? [],
      group: row.dataset.g ? [row.dataset.g] : [],
      review: [row.dataset.r ?? ""],
    },
  };
}

function readChoices(inputs: HTMLInputElement[]): Choices {
  const choices: Choices = {};
  for (const { name, value, checked } of inputs) {
    choices[name] ??= new Set();
    if (checked) choices[name].add(value);
  }
  return choices;
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
