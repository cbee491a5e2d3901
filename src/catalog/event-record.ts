import { argumentId, eventPath, withBase } from "../event/addresses.ts";
import type { EventRecord, EventSet, SourceRecord } from "../event/record.ts";
import type { FactSource } from "../facts/event-facts.ts";
import { listVariants } from "../facts/list-variants.ts";
import type { Verdict } from "../facts/verify/verdict.ts";
import type { Site } from "../settings.ts";
import { formatDeclaration, formatPrototype } from "./format-prototype.ts";
import type { CatalogEvent } from "./join-events.ts";
import type { KnownFacts } from "./known-facts.ts";
import type { ShownArgument } from "./show-arguments.ts";
import type { ShownHook } from "./show-hooks.ts";
import { factAddress } from "./source-address.ts";

/** An event as it is published for machines. */
export function toRecord(entry: CatalogEvent, { site, known }: RecordContext): EventRecord {
  const { event, facts, document, hooks } = entry;
  const url = site.url + withBase(site.base, eventPath(event.name));
  const { on, by, against } = event.review;
  const code = facts?.syscall ?? null;
  return {
    name: event.name,
    url,
    summary: event.summary,
    args: entry.args.map((argument) => toArgument(argument, event.name, { url, known })),
    hooks: hooks.filter(({ standing }) => isPublished(standing, facts !== null)).map(toHook),
    claimed: hooks.filter(({ standing }) => !isPublished(standing, facts !== null)).map(toHook),
    requires: facts?.requires ?? [],
    numbers: entry.numbers,
    sets: facts?.sets ?? [],
    since: code?.call.since?.version ?? null,
    prototype: code ? formatPrototype(code) : null,
    variants: (facts && known ? listVariants(facts, entry.numbers, known.kernel) : []).map(
      ({ entry: symbol, abis, arguments: args }) => ({
        abis,
        prototype: formatDeclaration(symbol, args ?? []),
      }),
    ),
    syscall: toSource(code?.source ?? null),
    definition: toSource(facts?.source ?? null),
    arity: facts?.arity ?? null,
    verdicts: entry.verdicts.map(toVerdict),
    related: event.related.map(({ name }) => name),
    referencedBy: entry.referencedBy,
    review: document ? event.review.level : null,
    reviewed: { on, by, against },
    status: event.status,
    keywords: event.keywords,
    aliases: event.aliases,
    sources: event.sources,
  };
}

/** Names and versions of what the facts were taken from. */
export function listFactVersions({
  kernel,
  tracee,
  directions,
  constantNames,
}: KnownFacts): NonNullable<EventSet["facts"]> {
  return [kernel.source, kernel.man, constantNames.libc, tracee.source, directions.source].flatMap(
    (source) => (source ? [{ name: source.name, version: source.version }] : []),
  );
}

function isPublished(standing: ShownHook["standing"], hasFacts: boolean): boolean {
  return hasFacts ? standing === "true" : standing === "stated";
}

function toArgument(
  { argument, facts }: ShownArgument,
  event: string,
  { url, known }: { url: string; known: KnownFacts | null },
): EventRecord["args"][number] {
  const groups = (known?.kernel.constants ?? []).filter(({ uses }) =>
    uses.some(([of, name]) => of === event && name === argument.name),
  );
  const constants = groups.flatMap(({ values }) =>
    values.map(({ name, value, abis }) => ({ name, value, ...(abis && { abis }) })),
  );
  return {
    ...argument,
    url: `${url}#${argumentId(argument.name)}`,
    kernelName: facts?.kernelName ?? null,
    declared: facts?.declared ?? null,
    traceeType: facts?.traceeType ?? null,
    decode: facts?.decode ?? null,
    direction: facts?.direction?.direction ?? null,
    ...(facts?.direction?.varies && { directionVaries: true as const }),
    ...(constants.length > 0 && { constants }),
  };
}

function toHook({ hook: { name, types, purpose }, source }: ShownHook): EventRecord["hooks"][number] {
  return { name, types, purpose, source: toSource(source) };
}

function toVerdict({
  claim,
  place,
  verdict,
  stated,
  fact,
  source,
}: Verdict): EventRecord["verdicts"][number] {
  return { claim, about: place.name, verdict, stated, fact, source: toSource(source) };
}

function toSource(source: FactSource | null): SourceRecord | null {
  return source && { ...source, url: factAddress(source) };
}

interface RecordContext {
  site: Site;
  known: KnownFacts | null;
}
