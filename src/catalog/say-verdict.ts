import type { Verdict } from "../facts/verify/verdict.ts";

/** What is so, to follow "The document says …;" where a claim about an argument differs. */
export function sayFact({ claim, fact, source }: Verdict): string {
  if (claim === "toctou")
    return fact === "TOCTOU"
      ? "Tracee reads through the pointer."
      : "Tracee does not read through it, so nothing it reports can change.";
  if (claim === "origin")
    return (
      { K: "the kernel takes a plain value.", U: "the kernel takes a pointer into user memory." }[fact] ??
      `it is ${fact}.`
    );
  const whose = source === null || source.name === "Linux" ? "the kernel" : source.name;
  return `${whose} has ${fact}.`;
}
