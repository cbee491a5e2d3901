import { readGuards } from "./guards.ts";
import { stripComments } from "./strip-comments.ts";

/** A macro that stands for the two halves of a 64-bit argument: `SC_ARG64(name) u32, name##_lo, u32, name##_hi`. */
export interface ListMacro {
  name: string;
  parameter: string;
  body: string;
  file: string;
  guards: string[];
}

/** Finds such macros in one file. */
export function findListMacros(file: string, source: string): ListMacro[] {
  if (!source.includes("##_lo")) return [];
  const text = stripComments(source);
  const guards = readGuards(text);
  return [
    ...text.matchAll(
      /^[ \t]*#[ \t]*define[ \t]+(\w+)\((\w+)\)[ \t]+([a-z_0-9]+,?[ \t]+\w+##_(?:lo|hi),.*)$/gm,
    ),
  ].map((match) => ({
    name: match[1] ?? "",
    parameter: match[2] ?? "",
    body: match[3] ?? "",
    file,
    guards: guards[text.slice(0, match.index).split("\n").length - 1] ?? [],
  }));
}

/** Replaces the macros in an argument list. A file's own macros and those of headers apply, by their guards. */
export function expandListMacros(
  text: string,
  macros: readonly ListMacro[],
  place: { file: string; rank: (guards: readonly string[]) => number },
): string {
  return text.replace(/\b(\w+)\(\s*(\w+)\s*\)/g, (whole, name: string, argument: string) => {
    const usable = macros.filter(
      (one) => one.name === name && (one.file === place.file || one.file.endsWith(".h")),
    );
    const best = usable.sort((a, b) => place.rank(b.guards) - place.rank(a.guards))[0];
    return best?.body.replaceAll(`${best.parameter}##`, argument) ?? whole;
  });
}
