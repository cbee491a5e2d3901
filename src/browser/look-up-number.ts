import { findNumbers, type CallNumbers, type FoundNumber } from "./find-numbers.ts";

/** The field of the page of numbers: reads the table below it, which is complete without any of this. */
const form = document.querySelector<HTMLFormElement>("#number");
const table = document.querySelector<HTMLTableElement>("#calls table");
const input = form?.querySelector("input");
if (form && table && input) connectLookUp(form, input, table);

function connectLookUp(form: HTMLFormElement, input: HTMLInputElement, table: HTMLTableElement): void {
  const list = form.querySelector("ul");
  const status = form.querySelector("[role=status]");
  let rows: CallNumbers[] | undefined;
  const show = (): FoundNumber[] => {
    rows ??= readTable(table);
    const found = input.value.trim() === "" ? [] : findNumbers(input.value, rows);
    list?.replaceChildren(...(found ?? []).map(toItem));
    if (status) status.textContent = describe(input.value.trim(), found);
    return found ?? [];
  };
  input.addEventListener("input", show);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const [only, ...others] = show();
    if (only && others.length === 0) location.href = addressOf(only);
    else history.replaceState(null, "", `?q=${encodeURIComponent(input.value.trim())}`);
  });
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) {
    input.value = asked;
    show();
  }
}

function describe(text: string, found: FoundNumber[] | null): string {
  if (text === "") return "";
  if (found === null)
    return "Type a number, 25 or 0x19, with an ABI beside it or not, or the name of a call.";
  if (found.length === 0) return `Nothing is called or numbered ${text} here.`;
  return `${found.length} ${found.length === 1 ? "row" : "rows"}`;
}

function toItem(found: FoundNumber): HTMLLIElement {
  const link = document.createElement("a");
  link.href = addressOf(found);
  link.textContent = `${found.abi} ${found.number}`;
  const item = document.createElement("li");
  item.append(link, ` ${found.name}`);
  return item;
}

/** Relative to the page of numbers. */
function addressOf({ abi, number }: FoundNumber): string {
  return `${abi}/#${number}`;
}

function readTable(table: HTMLTableElement): CallNumbers[] {
  const [, ...abis] = [...(table.tHead?.rows[0]?.cells ?? [])].map(({ textContent }) => textContent.trim());
  return [...(table.tBodies[0]?.rows ?? [])].map(({ cells }) => {
    const [name = "", ...texts] = [...cells].map(({ textContent }) => textContent.trim());
    const numbers = texts.flatMap((text, index) =>
      text ? [[abis[index] ?? "", Number(text)] as const] : [],
    );
    return { name, numbers: new Map(numbers) };
  });
}
