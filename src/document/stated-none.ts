import { collapse } from "./fold.ts";

/** Whether a text says nothing but that there is nothing: None, N/A, no arguments, no known issues. */
export function isStatedNone(text: string, subject: Subject): boolean {
  const words = collapse(text.replace(/[`*_"'“”‘’]/g, (mark) => (mark === "_" ? "_" : "")))
    .toLowerCase()
    .replace(/^_+|[\s.!:;_]+$/g, "");
  if (NONE.test(words)) return true;
  const isShort = words.split(" ").length <= 18 && !/[.;:]\s/.test(words) && !RESERVATION.test(words);
  return isShort && SENTENCES[subject].test(words);
}

const NONE =
  /^(?:-|n\/?a|na|nil|no|void|nothing|none|not applicable|there (?:are|is) none|none (?:known|yet|so far|specified|documented|reported|identified|found|applicable|at (?:this|the) (?:time|moment)))$/;

/** Such a word means that the sentence says more. */
const RESERVATION = /\b(?:but|except|however|although|though|unless|besides|while|only|since|because|so)\b/;

const SENTENCES = {
  arguments:
    /\b(?:no|not|n[o']t|doesnt|without|zero|any)\b.*\b(?:arguments?|parameters?|args)\b|^arguments?:? none$/,
  hooks:
    /^(?:there (?:are|is) )?(?:currently )?no hooks?(?: (?:are|is|configured|defined|used|available|specified|needed|required|for|this|event|syscall))*$/,
  issues:
    /^(?:currently,? |at (?:this|the) time,? )?(?:there (?:are|is) )?(?:currently |presently )?no (?:(?:currently|known|documented|major|specific|significant|particular|reported|identified|security|other|real|apparent) )*(?:issues?|problems?|bugs?|vulnerabilities)\b/,
  related: /^(?:there (?:are|is) )?(?:currently )?no (?:known )?related (?:events?|syscalls?)(?: \w+){0,3}$/,
  tags: /\b(?:no|not|n[o']t|doesnt|none|without)\b/,
} as const;

export type Subject = keyof typeof SENTENCES;
