import { createRow, type RowParts } from "./draw-row.ts";
import type { Row } from "./result-row.ts";

/** The list below the field with what is said above and below it; the input becomes its combobox. */
export function createPanel(input: HTMLInputElement): Panel {
  const element = document.createElement("div");
  element.className = "results";
  element.hidden = true;
  const [head, foot] = [document.createElement("p"), document.createElement("p")];
  const list = document.createElement("div");
  list.id = "search-options";
  list.role = "listbox";
  list.ariaLabel = "Results";
  element.append(head, list, foot);
  input.role = "combobox";
  input.ariaExpanded = "false";
  input.ariaAutoComplete = "list";
  input.setAttribute("aria-controls", list.id);
  // Keeps the focus in the field while a row is clicked, so that the list is still there when the click arrives.
  element.addEventListener("mousedown", (event) => event.preventDefault());
  const options: Option[] = [];
  let shown: Row[] = [];
  let chosen = -1;

  const choose = (index: number): void => {
    options[chosen]?.element.setAttribute("aria-selected", "false");
    chosen = index < shown.length ? index : -1;
    const option = options[chosen]?.element;
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  };

  return {
    element,
    list,
    chosen: () => chosen,
    choose,
    step: (by) => {
      if (shown.length === 0) return;
      choose(chosen === -1 && by < 0 ? shown.length - 1 : (chosen + by + shown.length) % shown.length);
    },
    row: (option) => shown[options.findIndex((one) => one.element === option)],
    option: (index) => (index < shown.length ? options[index]?.element : undefined),
    show: (rows, above, below) => {
      shown = rows;
      while (options.length < rows.length) options.push(createOption(list, options.length));
      for (const [at, option] of options.entries()) {
        const row = rows[at];
        option.element.hidden = !row;
        if (!row) continue;
        option.element.href = row.url;
        option.fill(row);
      }
      list.hidden = rows.length === 0;
      head.replaceChildren(...above);
      head.hidden = above.length === 0;
      foot.replaceChildren(...below);
      foot.hidden = below.length === 0;
    },
    open: (isOpen) => {
      element.hidden = !isOpen;
      input.ariaExpanded = String(isOpen);
      if (!isOpen) choose(-1);
    },
  };
}

function createOption(list: HTMLElement, index: number): Option {
  const element = document.createElement("a");
  element.role = "option";
  element.id = `search-option-${index}`;
  element.ariaSelected = "false";
  element.tabIndex = -1;
  const { title, said, kind, fill } = createRow();
  element.append(title, said, kind);
  list.append(element);
  return { element, fill };
}

interface Option extends Pick<RowParts, "fill"> {
  element: HTMLAnchorElement;
}

export interface Panel {
  element: HTMLElement;
  list: HTMLElement;
  /** The place of the chosen row, -1 for none. */
  chosen(): number;
  choose(index: number): void;
  /** Chooses the next or the last row, around the ends. */
  step(by: 1 | -1): void;
  /** The row that an option shows. */
  row(option: Element): Row | undefined;
  option(index: number): HTMLAnchorElement | undefined;
  /** Fills the list; rows that were there are filled anew, none is made twice. */
  show(rows: Row[], above: readonly (Node | string)[], below: readonly (Node | string)[]): void;
  open(isOpen: boolean): void;
}
