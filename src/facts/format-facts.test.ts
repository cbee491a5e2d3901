import { expect, test } from "vitest";
import { formatFacts } from "./format-facts.ts";

test("facts are written one record a line, and read back as they were", () => {
  const facts = {
    generatedBy: "a test",
    source: { name: "Linux" },
    tables: { x86_64: { rows: 1 }, arm64: { rows: 2 } },
    syscalls: [{ name: "read", numbers: { x86_64: 0 } }, { name: "write" }],
    constants: [
      {
        id: "open-flags",
        uses: [],
        values: [
          { name: "O_DIRECT", value: 1 },
          { name: "O_PATH", value: 2 },
        ],
      },
    ],
    calls: { read: [{ argument: "buf" }] },
    unresolved: [],
  };
  const text = formatFacts(facts);
  expect(JSON.parse(text)).toEqual(facts);
  expect(text.split("\n")).toEqual([
    "{",
    '"generatedBy": "a test",',
    '"source": {"name":"Linux"},',
    '"tables": {',
    '"x86_64": {"rows":1},',
    '"arm64": {"rows":2}',
    "},",
    '"syscalls": [',
    '{"name":"read","numbers":{"x86_64":0}},',
    '{"name":"write"}',
    "],",
    '"constants": [',
    '{"id":"open-flags","uses":[],"values":[',
    '{"name":"O_DIRECT","value":1},',
    '{"name":"O_PATH","value":2}',
    "]}",
    "],",
    '"calls": {',
    '"read": [{"argument":"buf"}]',
    "},",
    '"unresolved": []',
    "}",
    "",
  ]);
});
