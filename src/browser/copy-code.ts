import { announce } from "./announce.ts";

/** Copies the code that follows the button; `data-copy` is the word for it. */
export async function copyCode(button: HTMLElement): Promise<void> {
  const code = button.nextElementSibling;
  if (!code) return;
  try {
    await navigator.clipboard.writeText(code.textContent);
    announce(`${button.dataset.copy} copied`);
    button.textContent = "Copied";
    setTimeout(() => (button.textContent = "Copy"), 2000);
  } catch {
    // Browsers refuse the clipboard on plain http and in some embeddings: the reader can still copy by hand.
    getSelection()?.selectAllChildren(code);
  }
}
