import type { Directions } from "./directions.ts";
import type { TraceeEvent, TraceeFacts } from "./tracee-facts.ts";

/** What changed among Tracee's events and attach points, one line each: `+` added, `-` removed, `~` changed. */
export function compareTracee(before: TraceeFacts, after: TraceeFacts): string[] {
  return [
    ...compareVersions(before.source, after.source),
    ...compareRecords(indexBy(before.events, "name"), indexBy(after.events, "name"), {
      show: (event) => `event ${event.name}(${describeArguments(event)})`,
      name: (event) => `event ${event.name}`,
      parts: traceeParts,
    }),
    ...compareRecords(indexBy(before.attachPoints, "handle"), indexBy(after.attachPoints, "handle"), {
      show: ({ handle, on, type }) => `attach point ${handle}: ${on} (${type})`,
      name: ({ handle }) => `attach point ${handle}`,
      parts: ({ on, type, file, line }) => ({ place: `${on} (${type})`, [AT]: `${file}:${line}` }),
    }),
  ];
}

/** Events or attach points that were there and are gone in numbers, in words: more than 1 % is a broken reading. */
export function listLostEvents(before: TraceeFacts, after: TraceeFacts): string[] {
  const say = (what: string, old: readonly unknown[], now: readonly unknown[]): string[] =>
    now.length < old.length * 0.99 ? [`${now.length} ${what}, ${old.length} before`] : [];
  return [
    ...say("events", before.events, after.events),
    ...say("attach points", before.attachPoints, after.attachPoints),
  ];
}

/** What changed among the directions of pointers, likewise. */
export function compareDirections(before: Directions, after: Directions): string[] {
  const flatten = ({ calls }: Directions): Map<string, { id: string; text: string }> =>
    new Map(
      Object.entries(calls).flatMap(([call, pointers]) =>
        pointers.map((pointer) => {
          const id = `direction of ${call} ${pointer.argument}`;
          return [id, { id, text: JSON.stringify(pointer) }] as const;
        }),
      ),
    );
  return [
    ...compareVersions(before.source, after.source),
    ...compareRecords(flatten(before), flatten(after), {
      show: ({ id, text }) => `${id}: ${text}`,
      name: ({ id }) => id,
      parts: ({ text }) => ({ entry: text }),
    }),
  ];
}

/**
 * The lines for records that were added, removed or changed. Those that only stand elsewhere in their source are
 * counted in one line at the end.
 */
export function compareRecords<Item>(
  before: ReadonlyMap<string, Item>,
  after: ReadonlyMap<string, Item>,
  { show, name, parts }: Description<Item>,
): string[] {
  const lines: string[] = [];
  const moved: string[] = [];
  for (const key of [...new Set([...before.keys(), ...after.keys()])].toSorted()) {
    const [old, now] = [before.get(key), after.get(key)];
    if (old === undefined && now !== undefined) lines.push(`+ ${show(now)}`);
    if (old !== undefined && now === undefined) lines.push(`- ${show(old)}`);
    if (old === undefined || now === undefined) continue;
    const changes = compareParts(parts(old), parts(now));
    lines.push(
      ...changes.filter(({ part }) => part !== AT).map((change) => describeChange(name(now), change)),
    );
    if (changes.some(({ part }) => part === AT)) moved.push(name(now));
  }
  return moved.length > 0 ? [...lines, describeMoves(moved)] : lines;
}

/** The part of a record that says where it stands. */
export const AT = "at";

export function compareVersions(before: { version: string }, after: { version: string }): string[] {
  return before.version === after.version ? [] : [`~ version: ${before.version} -> ${after.version}`];
}

export function indexBy<Key extends string, Item extends Record<Key, string>>(
  items: readonly Item[],
  key: Key,
): Map<string, Item> {
  return new Map(items.map((item) => [item[key], item]));
}

function traceeParts(event: TraceeEvent): Record<string, string> {
  const { file, line, args: _, sets, attach, events, ...rest } = event;
  return {
    arguments: describeArguments(event),
    sets: sets.join(" "),
    "attach points": attach.map(({ handle, required }) => handle + (required ? "" : " (optional)")).join(" "),
    "required events": events.join(" "),
    ...Object.fromEntries(Object.entries(rest).map(([part, value]) => [part, JSON.stringify(value)])),
    [AT]: `${file}:${line}`,
  };
}

function describeArguments({ args }: TraceeEvent): string {
  return args.map(({ name, type, decode }) => `${name} ${type ?? "?"} ${decode ?? "-"}`).join(", ");
}

function compareParts(before: Record<string, string>, after: Record<string, string>): Change[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((part) => before[part] !== after[part])
    .map((part) => ({ part, before: before[part] ?? "", after: after[part] ?? "" }));
}

function describeChange(name: string, { part, before, after }: Change): string {
  return `~ ${name}: ${part}: ${before || "none"} -> ${after || "none"}`;
}

function describeMoves(moved: string[]): string {
  const named = moved.slice(0, 5).join(", ");
  const more = moved.length > 5 ? `, and ${moved.length - 5} more` : "";
  return `~ elsewhere in the source, otherwise the same: ${named}${more}`;
}

interface Description<Item> {
  /** The record in one line, for added and removed ones. */
  show(item: Item): string;
  name(item: Item): string;
  /** What is compared, by the word for it. */
  parts(item: Item): Record<string, string>;
}

interface Change {
  part: string;
  before: string;
  after: string;
}
