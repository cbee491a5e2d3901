import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CODES } from "../document/codes.ts";
import { CHECKS } from "./checks.ts";

const guide = readFileSync(join(import.meta.dirname, "../../content/guides/writing.mdx"), "utf8");

test("the guide to writing tells of every code what to do, and of no other", () => {
  const told = [...guide.matchAll(/^\| `([a-z]+-[a-z0-9-]+|footnote)`/gm)].map(([, code]) => code);
  const own = ["exception-form", "exception-unused"];
  const codes = new Set([...Object.keys(CODES), ...CHECKS.map(({ id }) => id), ...own]);
  expect(told.toSorted()).toEqual([...codes].toSorted());
});
