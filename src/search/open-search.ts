import { adoptStyles } from "../styles/adopt-styles.ts";
import css from "../styles/search.css?inline";
import { openBox, type BoxOptions } from "./box.ts";
import { openResults } from "./open-results.ts";

let isOpen = false;

/**
 * Makes the search answer: on the page of results in its list, elsewhere in a box below the field; once a page. Both are
 * one file to the browser, as each more would be one more round trip before the first answer.
 */
export function openSearch(form: HTMLFormElement, input: HTMLInputElement, options: BoxOptions): void {
  if (isOpen) return;
  isOpen = true;
  adoptStyles(css);
  input.autocomplete = "off";
  input.autocapitalize = "off";
  input.spellcheck = false;
  const list = document.querySelector<HTMLElement>("#results");
  if (list) openResults(list, input);
  else openBox(form, input, options);
}
