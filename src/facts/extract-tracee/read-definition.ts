import type { Attachment, TraceeArgument, TraceeEvent } from "../tracee-facts.ts";
import type { TableEntry } from "./find-tables.ts";
import type { Constants } from "./go-constants.ts";
import { fieldOf, itemsOf, type GoValue } from "./go-values.ts";

/**
 * One event definition of Tracee. Throws a TypeError where it has no name or no id; names of other events in it are
 * still the constants of the source.
 */
export function readDefinition({ key, value, file, line }: TableEntry, known: Known): TraceeEvent {
  const name = textOf(fieldOf(value, "name"));
  const ids = {
    x86_64: numberOf(fieldOf(value, "id"), known.amd64),
    arm64: numberOf(fieldOf(value, "id"), known.arm64),
  };
  if (name === null) throw new TypeError(`${file}:${line} The event definition ${key} has no name`);
  if (ids.x86_64 === undefined || ids.arm64 === undefined)
    throw new TypeError(`${file}:${line} The event definition ${key} has no id`);
  const syscall = isTrue(fieldOf(value, "syscall"));
  const fields = readArguments(fieldOf(value, "fields") ?? fieldOf(value, "params"), known);
  const returned = syscall && fields.at(-1)?.name === "returnValue" ? fields.at(-1) : undefined;
  const strategy = fieldOf(value, "dependencies");
  return {
    name,
    key,
    ids: { x86_64: ids.x86_64, arm64: ids.arm64 },
    ids32: readIds32(fieldOf(value, "id32Bit"), known),
    syscall,
    internal: isTrue(fieldOf(value, "internal")),
    version: readVersion(fieldOf(value, "version")),
    sets: itemsOf(fieldOf(value, "sets")).flatMap((item) => textOf(item) ?? []),
    args: returned ? fields.slice(0, -1) : fields,
    returns: returned?.type ?? null,
    ...readNeeds(fieldOf(strategy, "primary") ?? strategy),
    ...readFallbacks(fieldOf(strategy, "fallbacks")),
    file,
    line,
  };
}

/** What Tracee calls not available here: numbers of its own from `Unsupported` up. */
function readIds32(value: GoValue | undefined, { amd64, arm64 }: Known): TraceeEvent["ids32"] {
  const limit = amd64.numberOf("Unsupported") ?? 9000;
  const isReal = (id: number | undefined): id is number => id !== undefined && id < limit;
  const [i386, arm] = [numberOf(value, amd64), numberOf(value, arm64)];
  return { ...(isReal(i386) && { i386 }), ...(isReal(arm) && { arm }) };
}

function readArguments(fields: GoValue | undefined, known: Known): TraceeArgument[] {
  return itemsOf(fields).map((field) => {
    const meta = fieldOf(field, "ArgMeta") ?? field;
    const decode = fieldOf(field, "DecodeAs");
    return {
      name: textOf(fieldOf(meta, "Name"), known) ?? "",
      type: textOf(fieldOf(meta, "Type")),
      decode: decode?.kind === "name" ? decode.name.replace(/^.*\./, "") : null,
    };
  });
}

function readNeeds(needs: GoValue | undefined): Needs {
  const kernelSymbols = itemsOf(fieldOf(needs, "kSymbols")).flatMap((item) => {
    const name = textOf(fieldOf(item, "symbol"));
    return name === null ? [] : [{ name, required: isTrue(fieldOf(item, "required")) }];
  });
  const capabilities = itemsOf(fieldOf(needs, "capabilities")).flatMap(itemsOf).flatMap(lastWord);
  return {
    attach: itemsOf(fieldOf(needs, "probes")).flatMap(readAttachment),
    events: itemsOf(fieldOf(needs, "ids")).flatMap((item) => (item.kind === "name" ? [item.name] : [])),
    ...(kernelSymbols.length > 0 && { kernelSymbols }),
    ...(capabilities.length > 0 && { capabilities }),
  };
}

function readFallbacks(fallbacks: GoValue | undefined): { fallbacks?: Needs[] } {
  const read = itemsOf(fallbacks).map(readNeeds);
  return read.length > 0 ? { fallbacks: read } : {};
}

function readAttachment(item: GoValue): Attachment[] {
  return lastWord(fieldOf(item, "handle")).map((handle) => ({
    handle,
    required: isTrue(fieldOf(item, "required")),
  }));
}

/** `NewVersion(1, 0, 0)` */
function readVersion(value: GoValue | undefined): string | null {
  if (value?.kind !== "call") return null;
  return value.args.map((part) => (part.kind === "number" ? part.number : "?")).join(".");
}

/** `probes.SysEnter` is SysEnter. */
function lastWord(value: GoValue | undefined): string[] {
  return value?.kind === "name" ? [value.name.replace(/^.*\./, "")] : [];
}

function textOf(value: GoValue | undefined, known?: Known): string | null {
  if (value?.kind === "string") return value.text;
  if (value?.kind !== "name" || !known) return null;
  return known.textOf(value.name) ?? value.name;
}

function numberOf(value: GoValue | undefined, constants: Constants): number | undefined {
  if (value?.kind === "number") return value.number;
  return value?.kind === "name" ? constants.numberOf(value.name) : undefined;
}

function isTrue(value: GoValue | undefined): boolean {
  return value?.kind === "name" && value.name === "true";
}

/** The constants that definitions refer to, which differ by architecture, and the texts of other packages. */
export interface Known {
  amd64: Constants;
  arm64: Constants;
  /** `trigger.ContextArgName` */
  textOf(name: string): string | undefined;
}

type Needs = Pick<TraceeEvent, "attach" | "events" | "kernelSymbols" | "capabilities">;
