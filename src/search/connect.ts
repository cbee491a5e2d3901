/**
 * Wakes the search field when it is first touched, so that a page that is only read loads nothing of the search.
 * `/` and Ctrl-K or Cmd-K lead to the field from anywhere, with what is selected on the page if that is short.
 */
export function connectSearch(announce: (words: string) => void): void {
  const form = document.querySelector<HTMLFormElement>("form.search");
  const input = form?.querySelector("input");
  if (!form || !input) return;
  form.action = `${document.documentElement.dataset.base ?? "/"}search/`;
  input.addEventListener(
    "focus",
    ({ relatedTarget }) => {
      // Not left to the script, so that names and scripts come side by side.
      const names = fetch(`${form.action}names.json`).catch(() => undefined);
      void import("./open-search.ts").then(({ openSearch }) =>
        openSearch(form, input, { from: relatedTarget, announce, names }),
      );
    },
    { once: true },
  );
  addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    const isTyping = target instanceof Element && target.matches("input,textarea,select");
    if (ctrlKey || metaKey ? key.toLowerCase() !== "k" : key !== "/" || altKey || isTyping) return;
    event.preventDefault();
    const [selected] = /^.{1,60}$/.exec(String(getSelection()).trim()) ?? [];
    if (selected && target !== input) input.value = selected;
    input.focus();
    input.select();
  });
}
