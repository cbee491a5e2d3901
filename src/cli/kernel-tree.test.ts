import { expect, test } from "vitest";
import { command } from "./facts.ts";

const { HOOKBOOK_KERNEL: kernel, HOOKBOOK_MAN: man } = process.env;

test.skipIf(kernel === undefined)("the tree in HOOKBOOK_KERNEL gives the committed facts", async () => {
  expect(await command.run({ positionals: [], values: { kernel, man, check: true } })).toBe(0);
});
