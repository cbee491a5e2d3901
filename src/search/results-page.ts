// The script of the page of all results, where the search is open from the start.
import { openSearch } from "./open-search.ts";

const form = document.querySelector<HTMLFormElement>("form.search");
const input = form?.querySelector("input");
if (form && input) openSearch(form, input, { from: null, announce: () => undefined });
