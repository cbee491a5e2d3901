import { adoptStyles } from "../styles/adopt-styles.ts";
import css from "../styles/link-menu.css?inline";
import { announce } from "./announce.ts";
import { describeLink } from "./describe-link.ts";

/**
 * Copies the address that a `#` or a "Copy link" stands for, and offers the same as Markdown and a report of an error.
 * What happened is announced.
 */
export function openLinkMenu(control: HTMLElement): HTMLElement {
  menu ??= createMenu();
  const { address, markdown, title } = describeLink(control.closest("[id]:not(main)"));
  const done = document.createElement("p");
  const report = document.querySelector<HTMLAnchorElement>("a[data-report]");
  menu.replaceChildren(
    done,
    createCopyButton("Copy URL", address, done),
    createCopyButton("Copy Markdown", markdown, done),
    ...(report ? [createReportLink(report.href, title, address)] : []),
  );
  (control.closest("h3") ?? control).after(menu);
  menu.showPopover();
  const { left, bottom } = control.getBoundingClientRect();
  const room = document.documentElement.clientWidth - menu.offsetWidth - 8;
  menu.style.left = `${Math.max(8, Math.min(left, room)) + scrollX}px`;
  menu.style.top = `${bottom + 4 + scrollY}px`;
  void copy(address, done, "Link copied");
  return menu;
}

let menu: HTMLElement | undefined;

function createMenu(): HTMLElement {
  adoptStyles(css);
  const element = document.createElement("div");
  element.className = "menu";
  element.popover = "auto";
  element.setAttribute("role", "group");
  element.setAttribute("aria-label", "Link");
  return element;
}

function createCopyButton(label: string, text: string, done: HTMLElement): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  button.addEventListener("click", () => void copy(text, done, `${label.replace("Copy ", "")} copied`));
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

async function copy(text: string, done: HTMLElement, words: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    done.textContent = words;
    announce(words);
  } catch {
    // Browsers refuse the clipboard on plain http and in some embeddings: the reader can still copy by hand.
    done.textContent = text;
  }
}
