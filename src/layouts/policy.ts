import { createHash } from "node:crypto";

/**
 * The content security policy of every page. The style sheets and the script that stand in pages are allowed by
 * their hashes, the same on every page; `wasm-unsafe-eval` is what Pagefind's WebAssembly needs. The header adds `frame-ancestors`, which
 * a meta element cannot carry.
 */
export function contentSecurityPolicy(inline: { styles: string[]; scripts: string[] }): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${inline.scripts.map(hashSource).join(" ")} 'wasm-unsafe-eval'`,
    `style-src ${inline.styles.map(hashSource).join(" ")}`,
    "img-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
  ].join("; ");
}

function hashSource(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
