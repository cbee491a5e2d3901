import { rankNear } from "./rank-near.ts";

/**
 * The page for addresses that do not exist: leads upstream's former addresses on to their event, whatever version
 * stood in front, and else names the events nearest to what was asked for.
 */
const base = document.documentElement.dataset.base ?? "/";
const names = document.querySelector<HTMLElement>("#near")?.dataset.names?.split(" ") ?? [];
const asked = readAskedName(location.pathname);
const upstream =
  /\/docs\/events\/builtin\/(?:syscalls|extra|network|signatures)\/([^/]+?)(?:\.md|\.html|\/index\.html)?\/?$/;
const former = upstream.exec(location.pathname)?.[1];

if (former && names.includes(former)) location.replace(`${base}events/${former}/${location.hash}`);
else if (asked && /\/events\/\w+\.html$/.test(location.pathname) && names.includes(asked))
  location.replace(`${base}events/${asked}/${location.hash}`);
else if (asked) showNear(asked);

function readAskedName(path: string): string {
  const last =
    path
      .replace(/\/(index\.html)?$/, "")
      .split("/")
      .at(-1) ?? "";
  try {
    return decodeURIComponent(last)
      .replace(/\.(html?|md|json)$/, "")
      .slice(0, 64);
  } catch {
    return last.slice(0, 64);
  }
}

function showNear(name: string): void {
  const heading = document.querySelector("h1");
  const sentence = document.querySelector<HTMLElement>("#asked");
  const list = document.querySelector<HTMLElement>("#near");
  if (!heading || !sentence || !list) return;
  heading.textContent = name;
  heading.classList.add("name");
  const near = rankNear(name, names).slice(0, 5);
  sentence.textContent =
    near.length > 0 ? "There is no page at this address. Near in name:" : "There is no page at this address.";
  sentence.hidden = false;
  list.hidden = near.length === 0;
  list.replaceChildren(
    ...near.map((event) => {
      const link = document.createElement("a");
      link.href = `${base}events/${event}/`;
      link.className = "name";
      link.textContent = event;
      const item = document.createElement("li");
      item.append(link);
      return item;
    }),
  );
}
