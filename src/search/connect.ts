/**
 * Wakes the search field when it is first touched, so that a page that is only read loads nothing of the search.
 * `/` and Ctrl-K or Cmd-K lead to the field from anywhere.
 */
export function connectSearch(announce: (words: string) => void): void {
  const form = document.querySelector<HTMLFormElement>("form.search");
  const input = form?.querySelector("input");
  if (!form || !input) return;
  form.action = `${document.documentElement.dataset.base ?? "/"}search/`;
  input.addEventListener(
    "focus",
    ({ relatedTarget }) =>
      void import("./box.ts").then(({ openBox }) => openBox(form, input, { from: relatedTarget, announce })),
    { once: true },
  );
  addEventListener("keydown", (event) => {
    const isShortcut = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
    const isSlash =
      event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
    if (!isShortcut && !isSlash) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"))
  );
}
