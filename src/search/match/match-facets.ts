import { findTyped } from "./match-types.ts";
import { ABI_ORDER } from "../query/abi-names.ts";
import type { Hit, Hits } from "./collect-hits.ts";
import { readTypeForm } from "../query/c-type.ts";
import type { Facet, FacetKey } from "../query/facets.ts";
import { snakeCase } from "../query/normalise-name.ts";
import type { NamesIndex } from "../open-index.ts";
import type { LoadedEvent, LoadedHook } from "../index/read-events.ts";
import { SCORES } from "./scores.ts";

/**
 * Adds exactly the events that have all facets and whose name contains all words, one hit each; `aside` is how much less
 * they are worth where something else is likelier meant.
 */
export function matchFacets({ facets, words, aside = 0 }: Asked, index: NamesIndex, hits: Hits): void {
  if (facets.some(({ isKnown }) => !isKnown)) return;
  const forms = words.map(snakeCase).filter((form) => /[a-z0-9]/.test(form));
  const starts = facets.map(({ text }) => snakeCase(text));
  const finders = facets.map((facet) => FINDERS[facet.key](facet, index));
  for (const event of index.events) {
    if (!forms.every((form) => event.name.includes(form))) continue;
    const places = finders.map((find) => find(event));
    if (places.some((place) => place === null)) continue;
    const [first] = places;
    if (!first) continue;
    const why = [...new Set(places.flatMap((place) => place?.why ?? []))].join("; ");
    const target = places.find((place) => place?.argument !== undefined || place?.hook !== undefined);
    const nearness = forms.length > 0 ? rateName(event, forms) : rateValue(event, starts);
    hits.add(event, {
      score: SCORES.facet - aside + nearness + (first.closeness ?? 0),
      kind: first.kind,
      why,
      ...(target?.argument !== undefined && { argument: target.argument }),
      ...(target?.hook !== undefined && { hook: target.hook }),
    });
  }
}

/** The shorter a name for the words in it, the nearer it is; one that begins with them comes first. */
function rateName({ name, squashed }: LoadedEvent, forms: readonly string[]): number {
  const length = forms.reduce((sum, form) => sum + form.replaceAll("_", "").length, 0);
  const begins = forms.some((form) => name.startsWith(form)) ? 10 : 0;
  return begins + (20 * length) / squashed.length;
}

/** By name, but first those that begin as the value does: the reader may still be typing a name. */
function rateValue({ name, place }: LoadedEvent, starts: readonly string[]): number {
  return (starts.some((start) => name.startsWith(start)) ? 10 : 0) - place / 1000;
}

/** For each kind of facet, where in an event it is; null for events without it. */
const FINDERS: Record<
  FacetKey,
  (facet: Facet, index: NamesIndex) => (event: LoadedEvent) => FacetPlace | null
> = {
  tag:
    ({ values }) =>
    ({ args }) => {
      const tagged = args
        .filter(({ tags }) => values.some((value) => tags.includes(value)))
        .map(({ name }) => name);
      const [first] = tagged;
      const what = tagged.length === 1 ? "argument" : "arguments";
      const why = `${values.join(", ")}: ${what} ${tagged.join(", ")}`;
      return first === undefined ? null : { kind: "tag", why, argument: first };
    },
  set:
    ({ values }) =>
    ({ sets }) => {
      const set = values.find((value) => sets.includes(value));
      return set === undefined ? null : { kind: "set", why: `in set ${set}` };
    },
  hook:
    ({ values }) =>
    ({ hooks }) =>
      describeHook(hooks.find(({ symbol }) => values.includes(symbol))),
  probe:
    ({ values }) =>
    ({ hooks }) =>
      describeHook(hooks.find(({ types }) => values.some((value) => types.includes(value)))),
  arg:
    ({ values }, { kernelNames }) =>
    (event) => {
      const own = event.args.find(({ name }) => values.includes(name.toLowerCase()))?.name;
      if (own !== undefined)
        return { kind: "argument", why: `argument ${own} of ${event.name}`, argument: own };
      const uses = values.flatMap((value) =>
        (kernelNames.get(value) ?? []).map((use) => ({ ...use, value })),
      );
      const use = uses.find((one) => one.event === event);
      return use
        ? {
            kind: "argument",
            why: `argument ${use.argument}, ${use.value} in the kernel`,
            argument: use.argument,
          }
        : null;
    },
  type: ({ values: [value = ""] }, index) => {
    const wanted = readTypeForm(value);
    return ({ args }) => {
      const best = findTyped(args, wanted, index);
      if (!best) return null;
      const { argument, closeness } = best;
      return {
        kind: "type",
        why: `argument ${argument.name}, ${argument.type}`,
        argument: argument.name,
        closeness,
      };
    };
  },
  nr:
    ({ values }) =>
    ({ numbers }) => {
      const abis = ABI_ORDER.filter((abi) => values.includes(String(numbers[abi] ?? "")));
      const [first] = abis;
      if (first === undefined) return null;
      const why = `number ${numbers[first]} on ${abis.join(", ")}`;
      return { kind: "number", why, closeness: 10 * (ABI_ORDER.length - ABI_ORDER.indexOf(first)) };
    },
  arch:
    ({ values }) =>
    ({ numbers }) => {
      const abi = values.find((value) => numbers[value] !== undefined);
      return abi === undefined ? null : { kind: "abi", why: `number ${numbers[abi]} on ${abi}` };
    },
  constant: ({ values }, { words }) => {
    const uses = values.flatMap((value) => {
      const constant = words?.constants.get(value);
      return constant?.uses.map((use) => ({ ...use, name: constant.name })) ?? [];
    });
    const byEvent = new Map(uses.toReversed().map((use) => [use.event, use]));
    return (event) => {
      const use = byEvent.get(event);
      return use
        ? { kind: "constant", why: `constant ${use.name}, argument ${use.argument}`, argument: use.argument }
        : null;
    };
  },
};

function describeHook(hook: LoadedHook | undefined): FacetPlace | null {
  if (!hook) return null;
  const { symbol, types } = hook;
  const why = types.length > 0 ? `hook ${symbol} (${types.join(", ")})` : `hook ${symbol}`;
  return { kind: "hook", why, hook: symbol };
}

interface Asked {
  facets: readonly Facet[];
  words: readonly string[];
  aside?: number;
}

interface FacetPlace extends Pick<Hit, "kind" | "argument" | "hook" | "why"> {
  /** What decides among events that all have the facet. */
  closeness?: number;
}
