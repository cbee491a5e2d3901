import { find, type Found, type Result } from "./find.ts";

const SHOWN = 8;

/**
 * Makes the search form a combobox: a list of results below it that arrows walk and Enter opens. Enter without a
 * chosen row opens the event of that very name, else the page of all results.
 */
export function openBox(
  form: HTMLFormElement,
  input: HTMLInputElement,
  { from, announce }: BoxOptions,
): void {
  const base = document.documentElement.dataset.base ?? "/";
  const panel = createPanel(input);
  form.append(panel.element);
  let returnTo = from;
  let latest = 0;
  let chosen = -1;

  const choose = (index: number): void => {
    chosen = index;
    for (const [at, option] of panel.options().entries()) option.ariaSelected = String(at === index);
    const option = panel.options()[index];
    if (option) option.scrollIntoView({ block: "nearest" });
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  };

  const close = (): void => {
    panel.element.hidden = true;
    input.ariaExpanded = "false";
    choose(-1);
  };

  const answer = async (): Promise<void> => {
    const text = input.value.trim();
    const turn = ++latest;
    if (text === "") return close();
    const found = await find(text, SHOWN).catch((): null => null);
    if (turn !== latest) return;
    choose(-1);
    panel.show(found, text, `${base}search/?q=${encodeURIComponent(text)}`);
    panel.element.hidden = false;
    input.ariaExpanded = "true";
    announce(found ? countResults(found.total) : "The search did not load.");
  };

  input.addEventListener("input", () => void answer());
  input.addEventListener("focus", ({ relatedTarget }) => {
    returnTo = relatedTarget;
    void answer();
  });
  input.addEventListener("keydown", (event) => {
    const count = panel.options().length;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (count === 0) return;
      const step = event.key === "ArrowDown" ? 1 : -1;
      choose(chosen === -1 && step === -1 ? count - 1 : (chosen + step + count) % count);
    } else if (event.key === "Escape") {
      event.preventDefault();
      close();
      if (returnTo instanceof HTMLElement) returnTo.focus();
      else input.blur();
    } else if (event.key === "Enter") {
      const option = panel.options()[chosen] ?? panel.exact(input.value);
      if (!option) return;
      event.preventDefault();
      option.click();
    }
  });
  form.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) close();
  });
  void answer();
}

function createPanel(input: HTMLInputElement): Panel {
  const element = document.createElement("div");
  element.className = "results";
  element.hidden = true;
  const list = document.createElement("div");
  list.id = "search-options";
  list.role = "listbox";
  list.ariaLabel = "Results";
  const foot = document.createElement("p");
  element.append(list, foot);
  input.role = "combobox";
  input.ariaExpanded = "false";
  input.ariaAutoComplete = "list";
  input.setAttribute("aria-controls", list.id);
  // Keeps the focus in the field while a row is clicked, so that the list is still there when the click arrives.
  element.addEventListener("mousedown", (event) => event.preventDefault());
  const options = (): HTMLElement[] => [...list.children].filter((child) => child instanceof HTMLElement);
  return {
    element,
    options,
    exact: (text) => options().find((option) => option.dataset.name === text.trim().toLowerCase()),
    show: (found, text, address) => {
      list.replaceChildren(...(found?.results ?? []).map(createOption));
      list.hidden = options().length === 0;
      foot.replaceChildren(...describeFound(found, text, address));
    },
  };
}

function createOption({ url, title, summary, excerpt, isEvent }: Result, index: number): HTMLElement {
  const option = document.createElement("a");
  option.role = "option";
  option.id = `search-option-${index}`;
  option.ariaSelected = "false";
  option.href = url;
  option.tabIndex = -1;
  if (isEvent) option.dataset.name = title;
  const name = document.createElement("b");
  name.className = isEvent ? "name" : "";
  name.textContent = title;
  const said = document.createElement("span");
  said.className = "said";
  said.textContent = summary || excerpt;
  option.append(name, said);
  return option;
}

function countResults(total: number): string {
  return total === 1 ? "1 result" : `${total} results`;
}

function describeFound(found: Found | null, text: string, address: string): (Node | string)[] {
  const link = document.createElement("a");
  link.href = address;
  if (!found) {
    link.href = `${document.documentElement.dataset.base ?? "/"}events/`;
    link.textContent = "All events";
    return ["The search did not load. ", link];
  }
  if (found.total === 0) {
    link.href = `${document.documentElement.dataset.base ?? "/"}events/`;
    link.textContent = "All events";
    return [`Nothing found for “${text}”. `, link];
  }
  link.textContent = found.total > SHOWN ? `All ${found.total} results` : "Results as a page";
  const keys = document.createElement("span");
  keys.className = "keys";
  keys.textContent = "↑ ↓ choose, Enter opens, Esc closes";
  return [link, keys];
}

export interface BoxOptions {
  /** What had the focus before; Escape gives it back. */
  from: EventTarget | null;
  /** Tells assistive technology what was found. */
  announce: (words: string) => void;
}

interface Panel {
  element: HTMLElement;
  options(): HTMLElement[];
  /** The row of the event with that very name. */
  exact(text: string): HTMLElement | undefined;
  show(found: Found | null, text: string, address: string): void;
}
