import MiniSearch from "minisearch";

import type { EventRecord } from "../src/event/record.ts";
import type { EventDocument } from "../src/read-folder.ts";

/**
 * MiniSearch with the settings that VitePress gives it, over one entry for each section as VitePress makes them. What is
 * known of an event beside its document stands in the first section, so that both searches have the same to go by.
 */
export function openPeer(
  records: readonly EventRecord[],
  documents: readonly EventDocument[],
): (query: string) => string[] {
  const peer = new MiniSearch<Entry>({
    fields: ["title", "titles", "text"],
    storeFields: ["name"],
    searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } },
  });
  const texts = new Map(documents.map(({ event, text }) => [event.name, text]));
  peer.addAll(records.flatMap((record) => listSections(record, texts.get(record.name) ?? "")));
  return (query) => [...new Set(peer.search(query).map(({ name }) => name as string))];
}

function listSections(record: EventRecord, text: string): Entry[] {
  const { name, keywords } = record;
  const sections = text.replace(/^---\n[^]*?\n---\n/, "").split(/\n(?=#{1,4} )/);
  return [
    { id: name, name, title: name, titles: "", text: [...keywords, describeFacts(record)].join("\n") },
    ...sections.map((section, at) => {
      const [heading = ""] = section.split("\n", 1);
      const title = heading.replace(/^#+ /, "");
      return { id: `${name}#${at}`, name, title, titles: name, text: section };
    }),
  ];
}

function describeFacts({ args, hooks, sets, numbers, prototype }: EventRecord): string {
  return [
    ...args.flatMap(({ name, type, tags, kernelName, constants = [] }) => [
      `${name} ${type} ${tags.join(" ")} ${kernelName ?? ""}`,
      ...constants.map((constant) => constant.name),
    ]),
    ...hooks.map(({ name, types }) => `${name} ${types.join(" ")}`),
    ...sets,
    ...Object.entries(numbers).map(([abi, number]) => `${abi} ${number}`),
    prototype ?? "",
  ].join("\n");
}

interface Entry {
  id: string;
  name: string;
  title: string;
  titles: string;
  text: string;
}
