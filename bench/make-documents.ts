import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import type { TraceeFacts } from "../src/facts/tracee-facts.ts";

/** Where documents to copy may be; the first that exists is taken. */
const SOURCES = ["../../shared/corpus/open", "../content/events/syscalls"];

/**
 * Fills a folder with `count` event documents: the real ones and, as often as needed, copies under the names of
 * other syscalls and then under made ones, which speak of each other as the real ones do. Returns where the real ones came from.
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
  const stems = [...names, ...listSyscalls().filter((name) => !names.includes(name))];
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < count; index++) {
    const round = Math.floor(index / stems.length);
    const name = `${stems[index % stems.length] ?? ""}${round === 0 ? "" : `_${round}`}`;
    const own = names[index % names.length] ?? "";
    const text = texts[index % names.length] ?? "";
    const suffix = round === 0 ? "" : `_${round}`;
    const renamed = text.replaceAll(anyName, (found) => (found === own ? name : `${found}${suffix}`));
    writeFileSync(join(folder, `${name}.md`), renamed);
  }
  return source;
}

/** Names that facts are known for, so that a build with facts has work to do. */
function listSyscalls(): string[] {
  const { events } = JSON.parse(
    readFileSync(join(import.meta.dirname, "../content/facts/tracee.json"), "utf8"),
  ) as TraceeFacts;
  return events.filter(({ syscall }) => syscall).map(({ name }) => name);
}
