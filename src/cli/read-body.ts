import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { extname } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** The bytes of a file as they are sent, with the headers that belong to them. */
export interface Body {
  headers: Record<string, string>;
  body: Buffer;
}

/** A reader of files that compresses them as the request accepts and keeps what it has compressed. */
export function bodyReader(): (file: string, accepted: string) => Promise<Body> {
  const stored = new Map<string, Body & { stamp: string }>();
  return async (file, accepted) => {
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    const encoding = COMPRESSIBLE.test(type) ? chooseEncoding(accepted) : null;
    const { ino, size, mtimeMs } = await stat(file);
    const stamp = `${ino} ${size} ${mtimeMs}`;
    const key = `${encoding} ${file}`;
    const before = stored.get(key);
    if (before?.stamp === stamp) return before;

    const plain = await readFile(file);
    const body = encoding ? await COMPRESS[encoding](plain) : plain;
    const headers: Record<string, string> = {
      "Content-Type": type,
      ETag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`,
    };
    if (COMPRESSIBLE.test(type)) headers.Vary = "Accept-Encoding";
    if (encoding) headers["Content-Encoding"] = encoding;
    const fresh = { stamp, headers, body };
    stored.set(key, fresh);
    return fresh;
  };
}

type Encoding = "br" | "gzip";

const COMPRESS: Record<Encoding, (plain: Buffer) => Promise<Buffer>> = {
  // Quality 5 is what hosts use for pages they compress on the way.
  br: (plain) => promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (plain) => promisify(gzip)(plain),
};

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json; charset=utf-8",
};

const COMPRESSIBLE = /charset=utf-8$|^application\/wasm$/;

function chooseEncoding(accepted: string): Encoding | null {
  const words = accepted.split(",").map((word) => word.replaceAll(/\s/g, "").toLowerCase());
  const isAccepted = (name: Encoding): boolean =>
    words.some((word) => word === name || (word.startsWith(`${name};q=`) && !/;q=0(\.0*)?$/.test(word)));
  return isAccepted("br") ? "br" : isAccepted("gzip") ? "gzip" : null;
}
