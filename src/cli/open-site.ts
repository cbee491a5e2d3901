import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import { join, sep } from "node:path";

import {
  headersFor,
  parseHeaders,
  parseRedirects,
  redirectFor,
  type HeaderRule,
  type RedirectRule,
} from "../publish/host-rules.ts";
import { MARKER_FILE, parseMarker } from "../publish/marker.ts";
import { CallError } from "./command.ts";
import { bodyReader } from "./read-body.ts";

/** What is sent for one request. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** A built site that can be asked for its pages; a new build in the same place is noticed. */
export interface OpenSite {
  /** `/` or `/project/`. */
  base: string;
  answer(url: string, request: IncomingHttpHeaders): Promise<Answer>;
}

/** Opens a site that hookbook has built. Throws a CallError where there is none. */
export function openSite(dir: string): OpenSite {
  const marker = join(dir, MARKER_FILE);
  const base = existsSync(marker) ? parseMarker(readFileSync(marker, "utf8"))?.base : undefined;
  if (base === undefined)
    throw new CallError(`there is no built site in ${dir}; \`hookbook build\` makes one`);
  const readRules = rulesReader(dir);
  const readBody = bodyReader();
  return {
    base,
    answer: async (url, request) => {
      const path = url.split(/[?#]/, 1)[0] ?? "/";
      const rules = readRules();
      const common = Object.fromEntries(headersFor(path, rules.headers));
      const place = locate(path, { dir, base, redirects: rules.redirects });
      if ("to" in place) {
        const headers = { ...common, Location: place.to + url.slice(path.length) };
        return { status: place.status, headers, body: Buffer.alloc(0) };
      }
      if (place.file === null)
        return { status: 404, headers: common, body: Buffer.from("There is no such page.\n") };
      const { body, headers } = await readBody(place.file, request["accept-encoding"] ?? "");
      const isKnown =
        place.status === 200 && request["if-none-match"]?.split(/,\s*/).includes(headers.ETag ?? "");
      return { status: isKnown ? 304 : place.status, headers: { ...common, ...headers }, body };
    },
  };
}

/** Where a path leads: to another address, or to a file with the status that it is sent with. */
function locate(path: string, { dir, base, redirects }: Context): Place {
  const missing = join(dir, "404.html");
  const nothing = { status: 404, file: existsSync(missing) ? missing : null };
  if (path.startsWith("//") || /[\\\0]|%(00|2f|5c)/i.test(path)) return nothing;
  if (base !== "/" && (path === "/" || path === base.slice(0, -1))) return { to: base, status: 302 };
  const redirect = redirectFor(path, redirects);
  if (redirect) return redirect;
  const below = path.startsWith(base) ? decode(path.slice(base.length)) : null;
  if (below === null || NOT_SERVED.test(below)) return nothing;

  const found = join(dir, below);
  const stats = statSync(found, { throwIfNoEntry: false });
  const file = stats?.isDirectory() ? join(found, "index.html") : found;
  if (!stats || !isInside(file, dir)) return nothing;
  if (file === found) return path.endsWith("/") ? nothing : { status: 200, file };
  return path.endsWith("/") ? { status: 200, file } : { to: `${path}/`, status: 301 };
}

const NOT_SERVED = /(^|\/)\.|^_headers$|^_redirects$/;

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray percent sign is in no file's name.
    return null;
  }
}

/** Whether the file is there and, with links resolved, below the folder. */
function isInside(file: string, dir: string): boolean {
  return existsSync(file) && realpathSync(file).startsWith(realpathSync(dir) + sep);
}

/** Reads `_headers` and `_redirects`, again where they have changed: the policy has hashes of what is in the pages. */
function rulesReader(dir: string): () => Rules {
  let stamp = "";
  let rules: Rules = { headers: [], redirects: [] };
  return () => {
    const files = ["_headers", "_redirects"].map((name) => join(dir, name));
    const present = files.map((file) => {
      const stats = statSync(file, { throwIfNoEntry: false });
      return stats ? `${stats.ino} ${stats.mtimeMs}` : "";
    });
    if (present.join() === stamp) return rules;
    const [headers = "", redirects = ""] = files.map((file, at) =>
      present[at] ? readFileSync(file, "utf8") : "",
    );
    rules = { headers: parseHeaders(headers), redirects: parseRedirects(redirects) };
    stamp = present.join();
    return rules;
  };
}

interface Rules {
  headers: HeaderRule[];
  redirects: RedirectRule[];
}

interface Context {
  dir: string;
  base: string;
  redirects: RedirectRule[];
}

type Place = { to: string; status: number } | { file: string | null; status: number };
