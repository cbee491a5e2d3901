/**
 * Says where the address of a link leads: to another site, to an event's document, elsewhere on this site, or
 * nowhere it may lead, with the reason. Only what is allowed is named; everything else is refused.
 */
export function readLinkTarget(url: string): LinkTarget {
  if (/[\u0000-\u0020\u007F\\]/.test(url)) return refuse("white space or a backslash");
  if (/^mailto:/i.test(url))
    return /^mailto:[\w.+-]+@[\w.-]+$/i.test(url)
      ? { kind: "external", href: url }
      : refuse("more than an address");
  if (/^https?:\/\/[^/]/i.test(url)) return readWebAddress(url);
  if (/^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith("//"))
    return refuse(`the scheme ${JSON.stringify(url.slice(0, url.indexOf(":") + 1) || "//")}`);
  const name = /^(?:\.{0,2}\/)*(?:events\/)?([a-z0-9_]{1,64})(?:\.md|\/)?(?:#[\w:.-]*)?$/i.exec(url)?.[1];
  if (name && !/^[#?]/.test(url)) return { kind: "event", name, fragment: /#.*$/.exec(url)?.[0] ?? "" };
  return { kind: "site", path: url };
}

function readWebAddress(url: string): LinkTarget {
  if (!URL.canParse(url)) return refuse("no readable host");
  const { username, password, hostname } = new URL(url);
  if (username !== "" || password !== "") return refuse("a user name or password");
  return isLoopback(hostname) ? refuse("a loopback address") : { kind: "external", href: url };
}

function isLoopback(hostname: string): boolean {
  const host = hostname.replace(/\.$/, "").toLowerCase();
  return /^(?:localhost|.*\.localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\]|\[::ffff:7f[0-9a-f]{2}:[0-9a-f]{1,4}\])$/.test(
    host,
  );
}

function refuse(reason: string): LinkTarget {
  return { kind: "refused", reason };
}

export type LinkTarget =
  | { kind: "external"; href: string }
  | { kind: "event"; name: string; fragment: string }
  | { kind: "site"; path: string }
  | { kind: "refused"; reason: string };
