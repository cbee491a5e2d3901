import { expect, test } from "vitest";
import { openGoFile, readConstants } from "./go-constants.ts";
import { readValue, type GoValue } from "./go-values.ts";

test("constants repeat the expression above them, with iota counting lines that declare one", () => {
  const { numberOf, textOf } = readConstants([
    openGoFile(
      "a.go",
      "const (\n\tA ID = iota * 2 // A\n\tB\n\n\t/* C\n\t*/\n\tC; D\n)\nconst Prefix = `__x64_`\n",
    ),
  ]);
  expect(["A", "B", "C", "D", "E"].map(numberOf)).toEqual([0, 2, 4, 6, undefined]);
  expect(textOf("Prefix")).toBe("__x64_");
});

test.each([
  ["0xfff - 0x0f<<1", 0xfff - 30],
  ["1 << 3 | 1", 9],
  ["ID(7) + uint32(1_000)", 1007],
  ["-(2 + 3)", -5],
  ["Base + 1", 701],
  ["Self", undefined],
  ["Other.Value", undefined],
])("%s is %s", (expression, value) => {
  const files = [openGoFile("a.go", `const Self = ${expression}`), openGoFile("b.go", "const Base = 700")];
  expect(readConstants(files).numberOf("Self")).toBe(value);
});

test("constants inside of functions are not those of the package", () => {
  const { numberOf } = readConstants([
    openGoFile("a.go", "func f() {\n\tconst A = 1\n}\nconst (\n\tB = 2)\n"),
  ]);
  expect([numberOf("A"), numberOf("B")]).toEqual([undefined, 2]);
});

test.each([
  [
    '[]P{{"a\\"}"}, &Y{n: f(1, g{2}), m: m[3], s: func() { return }, p: *q}}',
    '[]P{{"a\\"}"}, Y{n: f(1, g{2}), m: m[3], s: func, p: q}}',
  ],
  ['{"a", {1, 2}, }', '{"a", {1, 2}}'],
  ["map[ID]T{A: {}, B: x.y}", "map[ID]T{A: {}, B: x.y}"],
  ["[]cap.Value{cap.SYSLOG, // why }\n}", "[]cap.Value{cap.SYSLOG}"],
  ["New(K, `a\nb`, New2(\n\t1,\n))", 'New(K, "a\\nb", New2(1))'],
])("%j is read whole", (text, shown) => {
  const { tokens, file } = openGoFile("a.go", text);
  expect(show(readValue(tokens, 0, file).value)).toBe(shown);
});

function show(value: GoValue): string {
  if (value.kind === "string") return JSON.stringify(value.text);
  if (value.kind === "number") return String(value.number);
  if (value.kind === "name") return value.name;
  if (value.kind === "sum") return `${show(value.left)} ${value.operator} ${show(value.right)}`;
  if (value.kind === "call") return `${value.name}(${value.args.map(show).join(", ")})`;
  const elements = value.elements.map(({ key, value: inner }) =>
    key ? `${show(key)}: ${show(inner)}` : show(inner),
  );
  return `${value.type}{${elements.join(", ")}}`;
}
