import { quoteOnAbi, readBits } from "../facts/constant-words.ts";
import {
  ALL_BITS,
  decodeNumber,
  parseNumber,
  type Decoded,
  type NamedValue,
} from "../facts/decode-number.ts";

/**
 * Names the parts of the numbers typed in for an event's arguments. The address holds the numbers (`?flags=0x22`, with
 * `abi` where it matters), so that what is decoded can be linked; the names are read from the tables on the page.
 */
export function openDecoder(form: HTMLFormElement): void {
  const fields = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select")];
  const asked = new URLSearchParams(location.search);
  for (const field of fields) {
    const value = field.value;
    field.value = asked.get(field.name) ?? value;
    // A choice that does not exist leaves nothing chosen.
    if (!field.value) field.value = value;
  }
  const decode = (): void => {
    writeAddress(fields);
    showNames(form);
  };
  form.addEventListener("input", decode);
  form.addEventListener("submit", (event) => event.preventDefault());
  decode();
  // Who asks for a number in the address, and for no place on the page, wants to see it decoded.
  if (fields.some(({ name }) => asked.has(name)) && !location.hash && scrollY === 0)
    form.closest("section")?.scrollIntoView();
}

/** What to say of a number, as it was typed, and the names in it. */
export function describeNumber(
  text: string,
  constants: readonly NamedValue[],
): Pick<Decoded, "names"> & { words: string } {
  const number = parseNumber(text);
  if (number === null) return { names: [], words: "not a number of 64 bits: write 34, 0x22 or 042" };
  const { names, rest } = decodeNumber(number, constants);
  if (constants[0]?.mask === ALL_BITS)
    return { names, words: names.join(" or ") || `no name for ${text.trim()}` };
  const left = rest && `left over: 0x${rest.toString(16)}`;
  return { names, words: [names.join(" | "), left].filter(Boolean).join("; ") || "no flag set" };
}

function writeAddress(fields: readonly (HTMLInputElement | HTMLSelectElement)[]): void {
  const query = new URLSearchParams(location.search);
  const before = String(query);
  const isUsed = fields.some(({ tagName, value }) => tagName === "INPUT" && value);
  for (const { name, value } of fields) {
    if (value && isUsed) query.set(name, value);
    else query.delete(name);
  }
  if (String(query) === before) return;
  history.replaceState(null, "", (query.size > 0 ? `?${query}` : location.pathname) + location.hash);
}

function showNames(form: HTMLFormElement): void {
  const choice = form.querySelector("select");
  const abi = choice?.value ?? "";
  for (const row of document.querySelectorAll("#flags .on")) row.classList.remove("on");
  for (const { name, value, parentElement } of form.querySelectorAll("input")) {
    const table = document.querySelector<HTMLTableElement>(`#flags table[data-of~="${name}"]`);
    const output = parentElement?.nextElementSibling;
    if (!table || !output) continue;
    const rows = readRows(table, abi, !choice?.selectedIndex);
    const { names, words } = value.trim() ? describeNumber(value, rows) : { names: [], words: "" };
    for (const row of rows) if (names.includes(row.name)) row.element.classList.add("on");
    // Said again only if it is something else.
    if (output.textContent !== words) output.textContent = words;
  }
}

/** What the column of values shows of a constant on one ABI; `isFirst`: nobody has chosen another. */
export function showOnAbi(
  abi: string,
  written: { value: string; note: string },
  isFirst: boolean,
): { number: bigint | null; shown: string } {
  const quoted = quoteOnAbi(abi, written);
  const number = parseNumber(quoted);
  // As long as no other ABI is asked for, every constant keeps a value: the note tells whose it is.
  return { number, shown: number === null && isFirst ? written.value : quoted };
}

/** The constants of a table as they are on one ABI, which its column of values then shows. */
function readRows(
  table: HTMLTableElement,
  abi: string,
  isFirst: boolean,
): (NamedValue & { element: HTMLElement })[] {
  return [...table.tBodies].flatMap(({ rows }) => {
    const bits = readBits(rows[0]?.textContent.trim() ?? "");
    return [...rows].flatMap((element) => {
      const [value, named] = element.cells;
      const [name, note] = named?.children ?? [];
      if (!value || !name) return [];
      value.dataset.sent ??= value.textContent.trim();
      const written = { value: value.dataset.sent, note: note?.textContent ?? "" };
      const { number, shown } = showOnAbi(abi, written, isFirst);
      if (value.textContent !== shown) value.textContent = shown;
      return number === null ? [] : [{ name: name.textContent.trim(), value: number, ...bits, element }];
    });
  });
}
