import type { KernelArgument } from "../kernel-facts.ts";

/** The pairs `type, name, type, name` of a SYSCALL_DEFINEn, after its name. */
export function readPairs(text: string, userTypes: ReadonlySet<string>): KernelArgument[] {
  const words = splitList(text);
  const found: KernelArgument[] = [];
  for (let at = 0; at + 1 < words.length; at += 2)
    found.push(toArgument(words[at] ?? "", words[at + 1] ?? "", userTypes));
  return found;
}

/** The arguments of a C declaration; the saved registers that some entries take are no argument. */
export function readDeclaration(text: string, userTypes: ReadonlySet<string>): KernelArgument[] {
  return splitList(text)
    .filter((one) => one !== "void" && !/\bpt_regs\b/.test(one))
    .map((one, index) => {
      const [, type, name] = /^(.*[\s*])(\w+)$/.exec(one) ?? [];
      const isNamed = type !== undefined && name !== undefined && !lastWordOfType.test(name);
      return isNamed ? toArgument(type, name, userTypes) : toArgument(one, `arg${index}`, userTypes);
    });
}

/** Splits at commas outside parentheses. */
export function splitList(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "(") depth++;
    else if (text[at] === ")") depth--;
    else if (text[at] === "," && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts.map((part) => part.replace(/\s+/g, " ").trim()).filter((part) => part !== "");
}

const lastWordOfType = /^(?:int|long|short|char|unsigned|signed|\w+_t|__user)$/;

function toArgument(spelled: string, name: string, userTypes: ReadonlySet<string>): KernelArgument {
  const declared = tidyType(spelled);
  const type = tidyType(spelled.replace(/\b__user\b/g, " "));
  const isUser = declared !== type || userTypes.has(type.replace(/\bconst\b/g, "").trim());
  return { name, type, user: isUser, ...(declared === type ? {} : { declared }) };
}

/** One blank between words, one before the first star, none between a star and what follows it. */
function tidyType(type: string): string {
  return type
    .replace(/\s+/g, " ")
    .replace(/\s*\*\s*/g, "*")
    .replace(/([^*])\*/g, "$1 *")
    .trim();
}
