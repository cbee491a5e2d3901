import type { ProbeType } from "./probe-types.ts";
import type { Tag } from "./tags.ts";

/** Every public address is made here, from the site's root without base; `withBase` puts the base in front. */
export function eventPath(name: string): string {
  return `/events/${name}/`;
}

export function tagPath(tag: Tag): string {
  return `/tags/${tag.toLowerCase()}/`;
}

export function probeTypePath(type: ProbeType): string {
  return `/hooks/${type}/`;
}

/** The numbers of one ABI; `number` leads to its row. */
export function abiPath(abi: string, number?: number): string {
  return `/nr/${abi}/${number === undefined ? "" : `#${number}`}`;
}

/** `word` as `typeWord` makes it. */
export function typePath(word: string): string {
  return `/types/${word}/`;
}

export function setPath(set: string): string {
  return `/sets/${set}/`;
}

export function argumentId(name: string): string {
  return `arg-${pathWord(name)}`;
}

export function hookId(symbol: string): string {
  return `hook-${pathWord(symbol)}`;
}

/** `path` (starting with a slash) below `base` (`/` or `/project/`). */
export function withBase(base: string, path: string): string {
  return base.replace(/\/$/, "") + path;
}

/** In paths and ids a colon becomes a dash, and anything else that would need escaping is dropped to an underscore. */
function pathWord(word: string): string {
  return word.replaceAll(":", "-").replaceAll(/[^\w.-]/g, "_");
}
