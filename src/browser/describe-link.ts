/**
 * The Markdown of a link to a place on the current page, as it is pasted into an issue: `[mremap: flags](URL)` and in
 * words what stands there. `place` is the element with the id, or null for the page itself.
 */
export function describeLink(place: Element | null): { address: string; markdown: string; title: string } {
  const address = addressOf(place);
  const page = textOf(document.querySelector("h1")) || document.title;
  const name = place ? nameOf(place) : "";
  const title = name ? `${page}: ${name}` : page;
  const words = place ? wordsOf(place) : textOf(document.querySelector(".summary"));
  return { address, title, markdown: `[${escapeLabel(title)}](${address})${words && ` ${words}`}` };
}

function addressOf(place: Element | null): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  const address = new URL(canonical?.href ?? location.href);
  // The canonical address may name another host, such as before the site is published; what is copied must open here.
  const here = new URL(address.pathname, location.origin);
  // What was decoded belongs to the link.
  if (place?.id === "flags") here.search = location.search;
  here.hash = place ? place.id : "";
  return here.href;
}

function nameOf(place: Element): string {
  if (place.matches("section, .head")) return textOf(place.querySelector("h2"));
  if (place.matches(".card, span")) return textOf(place.querySelector("code"));
  return textOf(place.querySelector("th code") ?? place.querySelector("th"));
}

/** Type and tags of an argument, probe types of a hook, what a number was decoded to. */
function wordsOf(place: Element): string {
  const decoded = [...place.querySelectorAll("output")].map(textOf).filter(Boolean);
  if (!place.matches("tr, .card")) return decoded.map((words) => `\`${words}\``).join(", ");
  const type = textOf(place.querySelector("th .type code"));
  const marks = [...place.querySelectorAll(".tags > a:not(.proof)")].map(textOf);
  const words = [type, ...marks].filter(Boolean).join(", ");
  return words && `(${words})`;
}

function textOf(element: Element | null): string {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}

function escapeLabel(text: string): string {
  return text.replace(/[\\[\]_*`]/g, "\\$&");
}
