/** Makes the three buttons in the foot choose the theme; the choice is the only thing kept in the browser. */
export function connectTheme(): void {
  const buttons = document.querySelectorAll<HTMLButtonElement>("[data-theme]");
  const root = document.documentElement;
  const show = (): void => {
    for (const button of buttons) {
      button.setAttribute("aria-pressed", String(button.dataset.theme === root.style.colorScheme));
    }
  };
  for (const button of buttons) {
    button.addEventListener("click", () => {
      const theme = button.dataset.theme ?? "";
      root.style.colorScheme = theme;
      try {
        if (theme) localStorage.setItem("theme", theme);
        else localStorage.removeItem("theme");
      } catch {
        // Storage may be forbidden; the theme then lasts as long as the page.
      }
      show();
    });
  }
  show();
}
