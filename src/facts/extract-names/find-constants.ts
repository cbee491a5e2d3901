import { makeLineCounter } from "./read-code.ts";

/** The names in capitals that a file of code defines, as macros or as members of an enumeration. */
export function findConstants(code: string): { name: string; line: number }[] {
  const lineAt = makeLineCounter(code);
  const macros = [...code.matchAll(/^[ \t]*#[ \t]*define[ \t]+([A-Z]\w*)/gm)].map((match) => ({
    name: match[1] ?? "",
    at: match.index + match[0].search(/\S/),
  }));
  return [...macros, ...findEnumerators(code)]
    .sort((a, b) => a.at - b.at)
    .map(({ name, at }) => ({ name, line: lineAt(at) }));
}

function findEnumerators(code: string): { name: string; at: number }[] {
  return [...code.matchAll(/\benum\b[^;{}()]*\{([^{}]*)\}/g)].flatMap((block) => {
    const [whole, members = ""] = block;
    const start = block.index + whole.length - members.length - 1;
    return [...members.matchAll(/(?<=^|[,\n])\s*([A-Z]\w*)\s*(?=[=,]|$)/g)].map((member) => ({
      name: member[1] ?? "",
      at: start + member.index + member[0].search(/\S/),
    }));
  });
}
