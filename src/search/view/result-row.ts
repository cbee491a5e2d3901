import { ABI_ORDER } from "../query/abi-names.ts";
import type { Result } from "../result.ts";
import type { Entry } from "../found.ts";
import { markName, markWords, type Stretch } from "./mark-letters.ts";
import type { NamesIndex } from "../open-index.ts";
import type { PagefindPage } from "../text/pagefind.ts";
import type { LoadedEvent } from "../index/read-events.ts";

/** What a reader sees of an entry. */
export function describeEntry({ url, result, page }: Entry, query: string, index: NamesIndex | null): Row {
  if (result) return { url, ...describeResult(result, query, index) };
  return { url, ...describePage(page, query) };
}

function describeResult(result: Result, query: string, index: NamesIndex | null): Omit<Row, "url"> {
  const event = index?.byName.get(result.name);
  const isItself = NAMED.has(result.kind) && result.argument === undefined && result.hook === undefined;
  const [said, voice] = isItself && event ? sayOf(event, index) : sayWhy(result);
  return {
    title: result.name,
    isEvent: true,
    titleMarks: markName(result.name, query, result.kind === "typo"),
    said,
    voice,
    saidMarks: isItself && result.kind !== "words" ? [] : markWords(said, query),
    kind: isItself && event ? kindOf(event) : result.kind,
  };
}

/** The summary; where nobody wrote one, the names of the arguments. */
function sayOf(event: LoadedEvent, index: NamesIndex | null): [string, Row["voice"]] {
  const summary = index?.words?.summaries[event.place] ?? "";
  return summary === "" ? [`(${event.args.map(({ name }) => name).join(", ")})`, "code"] : [summary, "prose"];
}

function sayWhy({ why }: Result): [string, Row["voice"]] {
  return [why, "frame"];
}

/** Kinds of hits in which the event itself is meant, and no part of it. */
const NAMED: ReadonlySet<Result["kind"]> = new Set(["name", "typo", "words"]);

function describePage(page: PagefindPage | null, query: string): Omit<Row, "url"> {
  const name = page?.meta.event;
  const title = name ?? page?.meta.title ?? page?.url ?? "";
  // The excerpt comes with these two escaped, for who would write it as HTML.
  const excerpt = (page?.plain_excerpt ?? "").replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  return {
    title,
    isEvent: name !== undefined,
    titleMarks: markName(title, query),
    said: excerpt,
    voice: "prose",
    saidMarks: markWords(excerpt, query),
    kind: name === undefined ? "guide" : "text",
  };
}

/** A syscall with its number on x86_64, or on another ABI where it has none there; else an event. */
function kindOf({ numbers }: LoadedEvent): string {
  const abi = ABI_ORDER.find((one) => numbers[one] !== undefined);
  if (abi === undefined) return "event";
  return abi === "x86_64" ? `syscall ${numbers[abi]}` : `${abi} ${numbers[abi]}`;
}

export interface Row {
  url: string;
  title: string;
  isEvent: boolean;
  titleMarks: Stretch[];
  /** Summary, reason or the words around the hit. */
  said: string;
  /** Who says it: a person, a machine, or the site. */
  voice: "prose" | "code" | "frame";
  saidMarks: Stretch[];
  /** What was found, in a word; of a syscall also its number. */
  kind: string;
}
