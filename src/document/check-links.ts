import type { Definition, Html, Link, Nodes } from "mdast";
import type { Context } from "./context.ts";
import { readLinkTarget } from "./link-target.ts";
import { plainText, rangeOf, walk } from "./tree.ts";

/** Reports links that will not be links, and HTML, images and footnotes that are shown as text. */
export function checkLinks(context: Context): void {
  let inHeading = { end: 0 };
  for (const { node } of walk(context.root)) {
    const { start, end } = rangeOf(node);
    if (node.type === "heading") inHeading = { end };
    if (node.type === "link" || node.type === "definition") checkLink(context, node);
    if (node.type === "html" && start >= inHeading.end) checkHtml(context, node);
    if (node.type === "footnoteReference" || node.type === "footnoteDefinition") {
      const message = `Unexpected footnote ${JSON.stringify(node.identifier)}, which is shown as text.`;
      context.report("footnote", {
        field: "document",
        at: start,
        message,
        hint: "Write the note where it belongs.",
      });
    }
    if (node.type === "image" || node.type === "imageReference") {
      const message = `Unexpected image ${JSON.stringify(node.alt ?? "")}, which is shown as text.`;
      context.report("image-as-text", {
        field: "document",
        at: start,
        message,
        hint: "Describe in words what it shows.",
      });
    }
  }
}

/** The documents that the links of a text lead to, with where they stand. */
export function findEventLinks({ root }: Pick<Context, "root">): { name: string; at: number }[] {
  const links: { name: string; at: number }[] = [];
  for (const { node } of walk(root)) {
    if (node.type !== "link" && node.type !== "definition") continue;
    const target = readLinkTarget(node.url);
    if (target.kind === "event") links.push({ name: target.name, at: rangeOf(node).start });
  }
  return links;
}

function checkLink({ report }: Context, node: Link | Definition): void {
  const at = rangeOf(node).start;
  const target = readLinkTarget(node.url);
  const shown = JSON.stringify(node.url.slice(0, 200));
  if (target.kind === "refused") {
    const message = `Unexpected address ${shown} with ${target.reason}, expected https, http, mailto or another event.`;
    report("unsafe-link", {
      field: "document",
      at,
      message,
      hint: "Write an address that starts with https://, or plain text.",
    });
  } else if (target.kind === "site") {
    const message = `Unexpected address ${shown}, expected https, http, mailto or another event.`;
    report("dead-link", {
      field: "document",
      at,
      message,
      hint: "Write name.md for an event, or a full address.",
    });
  } else if (target.kind === "external" && node.type === "link") {
    const other = otherHost(plainText(node), target.href);
    if (!other) return;
    const message = `Unexpected text ${JSON.stringify(other)} on a link to ${shown}.`;
    report("misleading-link", {
      field: "document",
      at,
      message,
      hint: "Let the text name the host that the link leads to.",
    });
  }
}

/** The host that a link's text names, where it is not the one that the link leads to. */
function otherHost(text: string, href: string): string | undefined {
  const named = HOST.exec(text)?.[1]?.toLowerCase();
  if (!named || !URL.canParse(href)) return undefined;
  const { hostname } = new URL(href);
  const isSame =
    hostname.replace(/^www\./, "") === named.replace(/^www\./, "") || hostname.endsWith(`.${named}`);
  return isSame || href.toLowerCase().startsWith("mailto:") ? undefined : named;
}

const HOST =
  /(?:^|[\s(<"'])(?:https?:\/\/)?((?:[\p{L}\p{N}-]+\.)+(?:com|org|net|io|dev|edu|gov|info|co|app|xyz|ru|cn|uk|de|fr|eu|me|us))(?![\w-]|\.\w)/iu;

function checkHtml({ report }: Context, node: Html & Nodes): void {
  const name = /^<[/!?]?([a-z][a-z0-9-]*)?/i.exec(node.value.trim())?.[1]?.toLowerCase();
  if (name !== undefined && !ELEMENTS.has(name)) return;
  const message = `Unexpected HTML ${JSON.stringify(node.value.slice(0, 60))}, which is shown as text.`;
  report("raw-html", {
    field: "document",
    at: rangeOf(node).start,
    message,
    hint: "Write Markdown, or put the text in backticks.",
  });
}

/** Names that are HTML rather than a placeholder such as `<pid>`. */
const ELEMENTS = new Set(
  (
    "a abbr address area article aside audio b base bdo blockquote body br button canvas center cite code col dd del details dfn dialog div dl dt em embed " +
    "fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main " +
    "map mark marquee math menu meta meter nav noscript object ol optgroup option output p param picture pre progress q s samp script section select slot " +
    "small source span strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track u ul var video wbr"
  ).split(" "),
);
