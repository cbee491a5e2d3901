import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const shared = join(import.meta.dirname, "../../../shared/corpus");

/** Whether the corpus of real documents lies beside the project; tests that need it are skipped elsewhere. */
export const hasCorpus = existsSync(shared);

/** The documents that tests mutate: the fixtures, and the real ones where they are there. */
export function readCorpus(): CorpusDocument[] {
  const folders = [join(import.meta.dirname, "fixtures"), ...(hasCorpus ? [join(shared, "open"), join(shared, "seeds")] : [])];
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith(".md"))
      .toSorted()
      .map((file) => ({ file, text: readFileSync(join(folder, file), "utf8") })),
  );
}

/** The expected reading of each real document, by an independent reader. */
export function readExpected(): Expected[] {
  const { docs } = JSON.parse(readFileSync(join(shared, "open-expected.json"), "utf8")) as { docs: Expected[] };
  return docs;
}

/** The text of a real document. */
export function readOpen(name: string): string {
  return readFileSync(join(shared, "open", `${name}.md`), "utf8");
}

export interface CorpusDocument {
  file: string;
  text: string;
}

export interface Expected {
  name: string;
  summary: string;
  args: { name: string; type: string | null; tags: string[]; description: string; more?: string }[];
  hooks: { name: string; types: string[]; purpose: string }[];
  related: string[];
  review: string;
  /** Fields with no single right answer. */
  ambiguous?: Record<string, string>;
}
