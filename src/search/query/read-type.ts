import type { NamesIndex } from "../open-index.ts";
import { resolveFacet, type Facet } from "./facets.ts";

/**
 * The facets of a text that is a C type of several words, as declarations have it: `struct timespec *`, `unsigned long`,
 * `const char __user *pathname` with the argument's name behind it. Null where no argument has that type.
 */
export function readType(text: string, index: NamesIndex): Facet[] | null {
  if (!/[\s*[]/.test(text)) return null;
  const whole = resolveFacet("type", text, index);
  if (whole.isKnown) return [whole];
  const [, type = "", name = ""] = /^(.*[\s*])(\w+)[,;]?$/.exec(text) ?? [];
  if (!TYPE_SPELLING.test(text) || type === "") return null;
  const facets = [resolveFacet("type", type, index), resolveFacet("arg", name, index)];
  return facets.every(({ isKnown }) => isKnown) ? facets : null;
}

/** `argument flags`, `flags argument`: the argument and nothing else. Null where none has that name. */
export function readNamedArgument(text: string, index: NamesIndex): Facet[] | null {
  const [, after, before] = ARGUMENT.exec(text) ?? [];
  const name = after ?? before;
  const facet = name === undefined ? null : resolveFacet("arg", name, index);
  return facet?.isKnown ? [facet] : null;
}

const ARGUMENT = /^(?:arg(?:ument)?s?|param(?:eter)?s?) (\S+)$|^(\S+) (?:arg(?:ument)?s?|param(?:eter)?s?)$/i;

/** What only types are written with. */
export const TYPE_SPELLING = /\*|__user|^(?:const|struct|union|enum|unsigned|signed)\s/;
