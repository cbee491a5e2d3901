import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where documents to copy may be; the first that exists is taken. */
const SOURCES = ["../../shared/corpus/open", "../content/events/syscalls"];

/**
 * Fills a folder with `count` event documents: the real ones and, as often as needed, copies under other names that speak
 * of each other as the real ones do. Returns where the real ones came from.
 */
export function makeDocuments(folder: string, count: number): string {
  const source = SOURCES.map((path) => join(import.meta.dirname, path)).find(existsSync);
  if (!source) throw new Error(`no documents to copy in ${SOURCES.join(" or ")}`);
  const names = readdirSync(source)
    .filter((file) => file.endsWith(".md"))
    .map((file) => file.slice(0, -".md".length))
    .sort();
  const texts = names.map((name) => readFileSync(join(source, `${name}.md`), "utf8"));
  const anyName = new RegExp(`\\b(${names.toSorted((a, b) => b.length - a.length).join("|")})\\b`, "g");
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < count; index++) {
    const name = names[index % names.length] ?? "";
    const text = texts[index % names.length] ?? "";
    const copy = Math.floor(index / names.length);
    const suffix = copy === 0 ? "" : `_${copy}`;
    writeFileSync(
      join(folder, `${name}${suffix}.md`),
      copy === 0 ? text : text.replaceAll(anyName, `$1${suffix}`),
    );
  }
  return source;
}
