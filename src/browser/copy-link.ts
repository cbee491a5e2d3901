/**
 * Makes each `#` and each "Copy link" copy the address it stands for, and then offer the same as Markdown. The menu is
 * loaded when the pointer or the focus first comes to such a control. Without scripts a `#` is a plain link.
 */
export function connectCopying(): void {
  let loading: Promise<typeof import("./link-menu.ts")> | undefined;
  const load = (): Promise<typeof import("./link-menu.ts")> => (loading ??= import("./link-menu.ts"));
  for (const type of ["pointerover", "focusin"] as const) {
    document.addEventListener(type, ({ target }) => void (findControl(target) && load()));
  }
  document.addEventListener("click", (event) => {
    const control = findControl(event.target);
    if (!control || event.ctrlKey || event.metaKey || event.shiftKey) return;
    void load().then(({ openLinkMenu }) => {
      const menu = openLinkMenu(control);
      // A click without a pointer came from the keyboard, which goes on in the menu once the browser is at the fragment.
      if (event.detail === 0) setTimeout(() => menu.querySelector("button")?.focus());
    });
  });
}

function findControl(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(".mark, .copy:not([data-copy])") : null;
}
