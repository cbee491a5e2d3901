import { expect, test } from "vitest";
import { readGuards } from "./guards.ts";
import { stripComments } from "./strip-comments.ts";

function guardsOf(mark: string, source: string): string[] | undefined {
  const text = stripComments(source);
  return readGuards(text)[text.split("\n").findIndex((line) => line.includes(mark))];
}

test("conditions nest, and an #else is the negation of what came before", () => {
  const source = "#ifdef A\n#if defined B || C > 1\none\n#elif D\ntwo\n#else\nthree\n#endif\n#endif\nfour\n";
  expect(guardsOf("one", source)).toEqual(["defined(A)", "defined(B) || C > 1"]);
  expect(guardsOf("two", source)).toEqual(["defined(A)", "!(defined(B) || C > 1) && D"]);
  expect(guardsOf("three", source)).toEqual(["defined(A)", "!(defined(B) || C > 1) && !(D)"]);
  expect(guardsOf("four", source)).toEqual([]);
});

test("a continued line is one condition, and what follows keeps its line", () => {
  expect(guardsOf("here", "#if defined(A) || \\\n    defined(B)\nhere\n#endif\n")).toEqual([
    "defined(A) || defined(B)",
  ]);
});

test("the guard against reading a header twice is no condition, another #ifndef is", () => {
  expect(guardsOf("here", "/* text */\n#ifndef _X_H\n#define _X_H\nhere\n#endif\n")).toEqual([]);
  expect(guardsOf("here", "#ifndef _X_H\nhere\n#endif\n")).toEqual(["!defined(_X_H)"]);
});

test("comments and strings do not open or close anything", () => {
  expect(guardsOf("here", 'x = "/*";\n#ifdef A // #endif\n/* #endif\n*/ here\n#endif\n')).toEqual([
    "defined(A)",
  ]);
});
