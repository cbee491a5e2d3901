import { startServer } from "../src/cli/server.ts";

/** What one page costs its first reader: the page itself and all that it loads by itself, as sent with brotli. */
export interface View {
  requests: number;
  bytes: number;
}

/** Asks a built site for a page and for what the page asks for before its load event. */
export async function measureView(dir: string, path: string): Promise<View> {
  const server = await startServer({ dir, port: 0 });
  try {
    const sizes = new Map<string, number>();
    const waiting = [new URL(path.slice(1), server.url).href];
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
      if (sizes.has(address)) continue;
      const response = await fetch(address, { headers: { "accept-encoding": "br" } });
      if (!response.ok) throw new Error(`${address} answers ${response.status}`);
      sizes.set(address, Number(response.headers.get("content-length")));
      const text = await response.text();
      waiting.push(...findLoaded(text).map((link) => new URL(link, address).href));
    }
    return { requests: sizes.size, bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0) };
  } finally {
    await server.close();
  }
}

/** Scripts, style sheets, icons and images of a page; what a script imports at once. */
function findLoaded(text: string): string[] {
  const links = [
    /<(?:script|img)\b[^>]*\ssrc="([^"]+)"/g,
    /<link\b(?=[^>]*\srel="(?:stylesheet|icon|modulepreload|preload)")[^>]*\shref="([^"]+)"/g,
    /^import\s?(?:[^"'()]*from\s?)?["']([^"']+)["']/gm,
    /;import\s?(?:[^"'()]*from\s?)?["']([^"']+)["']/g,
  ];
  return links.flatMap((pattern) => [...text.matchAll(pattern)].map(([, link = ""]) => link));
}
