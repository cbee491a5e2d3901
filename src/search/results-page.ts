import { find, type Result } from "./find.ts";

/** The page of all results: reads `?q=`, and writes it while the reader types, so that a search can be linked. */
const list = document.querySelector<HTMLElement>("#results");
const tally = document.querySelector<HTMLElement>("#tally");
const input = document.querySelector<HTMLInputElement>("form.search input");
if (list && tally && input) connectResults(list, tally, input);

function connectResults(list: HTMLElement, tally: HTMLElement, input: HTMLInputElement): void {
  const titles = document.title.split(" · ");
  let latest = 0;
  const show = async (text: string): Promise<void> => {
    const turn = ++latest;
    list.removeAttribute("data-complete");
    const found = await find(text, 100).catch((): null => null);
    if (turn !== latest) return;
    list.replaceChildren(...(found?.results ?? []).map(createItem));
    list.dataset.complete = "";
    tally.textContent = !found
      ? "The search did not load. The table of all events still answers."
      : text === ""
        ? "Type a name, an argument, a tag or words."
        : `${found.total} ${found.total === 1 ? "result" : "results"} for “${text}”`;
    document.title = [text, ...titles].filter(Boolean).join(" · ");
  };
  const readAddress = (): void => {
    const text = new URLSearchParams(location.search).get("q")?.trim() ?? "";
    input.value = text;
    void show(text);
  };
  input.addEventListener("input", () => {
    const text = input.value.trim();
    history.replaceState(null, "", text ? `?q=${encodeURIComponent(text)}` : location.pathname);
    void show(text);
  });
  addEventListener("popstate", readAddress);
  readAddress();
}

function createItem({ url, title, summary, excerpt, isEvent }: Result): HTMLElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = url;
  link.textContent = title;
  if (isEvent) link.className = "name";
  const said = document.createElement("p");
  said.className = "said";
  said.textContent = summary;
  const around = document.createElement("p");
  around.className = "quiet";
  around.textContent = excerpt;
  item.append(link, ...(summary ? [said] : []), ...(excerpt && excerpt !== summary ? [around] : []));
  return item;
}
