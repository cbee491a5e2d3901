import type { Event } from "../../event/event.ts";
import type { KnownNames } from "../known-names.ts";
import { splitSentences } from "./toctou-prose.ts";
import type { Verdict } from "./verdict.ts";

/**
 * Whether kernel or libc define the constants that the text names; one verdict a word, in the order of the text.
 * Sentences that tell of other times or systems are left alone.
 */
export function verifyConstants(event: Event, { constants }: KnownNames): Verdict[] {
  const words = new Set(listTexts(event).flatMap(findConstantWords));
  return [...words].flatMap((word): Verdict[] => {
    const source = constants.find(word);
    if (source === undefined) return [];
    return [
      {
        claim: "constant",
        place: { field: "document", name: word },
        verdict: source ? "agrees" : "differs",
        stated: word,
        fact: source ? word : "no constant of this name",
        source: source ?? constants.source,
      },
    ];
  });
}

function listTexts({ summary, prose, args, hooks, related }: Event): string[] {
  const { intro, description, arguments: rest, ...others } = prose;
  return [
    summary,
    intro,
    description,
    ...args.flatMap((argument) => [argument.description, argument.more]),
    rest,
    ...hooks.flatMap((hook) => [hook.purpose, hook.more]),
    ...Object.values(others),
    ...related.map(({ note }) => note),
  ].filter((text) => text !== undefined);
}

/**
 * Words in capitals with an underscore, whole: `SIG_*` and `S_I[RWX]USR` stand for several. Left out are addresses, what
 * code in the text defines itself, types (`SOCK_ADDR_T`) and what only shows a form (`CLONE_XXX`).
 */
function findConstantWords(markdown: string): string[] {
  const text = markdown.replaceAll(/\bhttps?:\/\/\S+/g, "").replaceAll("\\_", "_");
  const own = new Set([...text.matchAll(/#\s*define\s+(\w+)/g)].map(([, word]) => word));
  const sentences = splitSentences(text).filter((sentence) => !ELSEWHERE.test(sentence));
  const words = sentences.flatMap((sentence) => listWords(sentence));
  return words.filter((word) => !own.has(word) && !/_(?:T|X+|FOO|BAR)$/.test(word));
}

const ELSEWHERE =
  /\b(?:removed|no longer|obsolete|historical(?:ly)?|formerly|used to be|does not (?:exist|have|define)|not defined|Linux \d|\w*BSD|macOS|Solaris)\b/i;

function listWords(text: string): string[] {
  const words = text.matchAll(/(?<![\w$%@.:-])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?![\w[{])/g);
  return [...words]
    .filter((match) => {
      const isEmphasised = text[match.index - 1] === "*";
      return isEmphasised || text[match.index + match[0].length] !== "*";
    })
    .map(([word]) => word);
}
