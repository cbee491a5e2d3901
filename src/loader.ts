import { readFile } from "node:fs/promises";

import type { Loader } from "astro/loaders";
import { z } from "astro/zod";

import type { Diagnostic } from "./document/diagnostic.ts";
import type { Event } from "./event/event.ts";
import { readFolder, type EventDocument } from "./read-folder.ts";
import type { Settings } from "./settings.ts";

/** What the collection `events` holds for each document; the document's text is the entry's body. */
export interface EventEntry extends Record<string, unknown> {
  event: Event;
  /** First folder below the folder of documents, or null. */
  group: string | null;
  /** Path below the folder of documents. */
  file: string;
  diagnostics: Diagnostic[];
}

/**
 * Loads the event documents: those that the build has read and found sound, else those of the folder, again whenever a
 * file changes. The parser has validated each one, so the schema only carries the type. Throws where one has errors.
 */
export function eventsLoader({
  documents: folder,
  read,
}: Settings): Loader & { schema: z.ZodType<EventEntry> } {
  return {
    name: "hookbook-events",
    schema: z.custom<EventEntry>(),
    load: async ({ store, generateDigest, watcher }) => {
      const load = async (): Promise<void> => {
        const documents = read === null ? await readSound(folder) : await readPassed(read);
        store.clear();
        for (const { path, text, group, event, diagnostics } of documents) {
          const located = diagnostics.map((diagnostic) => ({ ...diagnostic, file: path }));
          const data: EventEntry = { event, group, file: path, diagnostics: located };
          store.set({ id: event.name, data, body: text, digest: generateDigest(text) });
        }
      };
      await load();
      watcher?.add(folder);
      watcher?.on("all", (_kind, path) => {
        if (path.startsWith(folder)) void load().catch((error: unknown) => console.error(String(error)));
      });
    },
  };
}

async function readPassed(file: string): Promise<EventDocument[]> {
  return JSON.parse(await readFile(file, "utf8")) as EventDocument[];
}

async function readSound(folder: string): Promise<EventDocument[]> {
  const { documents, diagnostics } = await readFolder([folder]);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(errors.map(describe).join("\n"));
  return documents;
}

function describe({ file, line, column, code, message }: Diagnostic): string {
  return `${file}:${line}:${column} ${code} ${message}`;
}
