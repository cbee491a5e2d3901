import { describeLink } from "./describe-link.ts";

/**
 * Makes each `#` and each "Copy link" copy the address it stands for, and then offer the same as Markdown. What
 * happened is announced. Without scripts a `#` is a plain link.
 */
export function connectCopying(): void {
  const menu = document.createElement("div");
  menu.className = "menu";
  menu.popover = "auto";
  menu.setAttribute("role", "group");
  menu.setAttribute("aria-label", "Link");
  document.querySelector("main")?.append(menu);
  document.addEventListener("click", (event) => {
    const control =
      event.target instanceof Element ? event.target.closest<HTMLElement>(".mark, .copy") : null;
    if (!control || event.ctrlKey || event.metaKey || event.shiftKey) return;
    void openMenu(menu, control, control.closest("[id]:not(main)"));
  });
}

async function openMenu(menu: HTMLElement, control: HTMLElement, place: Element | null): Promise<void> {
  const { address, markdown, title } = describeLink(place);
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  const report = document.querySelector<HTMLAnchorElement>("a[data-report]");
  menu.replaceChildren(
    status,
    createCopyButton("Copy URL", address, status),
    createCopyButton("Copy Markdown", markdown, status),
    ...(report ? [createReportLink(report.href, title, address)] : []),
  );
  menu.showPopover();
  const { left, bottom } = control.getBoundingClientRect();
  const room = document.documentElement.clientWidth - menu.offsetWidth - 8;
  menu.style.left = `${Math.max(8, Math.min(left, room)) + scrollX}px`;
  menu.style.top = `${bottom + 4 + scrollY}px`;
  await copy(address, status, "Link copied");
}

function createCopyButton(label: string, text: string, status: HTMLElement): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  button.addEventListener("click", () => void copy(text, status, `${label.replace("Copy ", "")} copied`));
  return button;
}

function createReportLink(template: string, title: string, address: string): HTMLAnchorElement {
  const url = new URL(template);
  const body = url.searchParams.get("body") ?? "";
  url.searchParams.set("title", `${title}: `);
  url.searchParams.set("body", body.replace(/^Where: .*$/m, `Where: ${address}`));
  const link = document.createElement("a");
  link.href = url.href;
  link.textContent = "Report an error here";
  return link;
}

async function copy(text: string, status: HTMLElement, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = done;
  } catch {
    // Browsers refuse the clipboard on plain http and in some embeddings: the reader can still copy by hand.
    status.textContent = text;
  }
}
