import { expect, test } from "vitest";
import type { Tag } from "../event/tags.ts";
import { formatTags, parseTags } from "./parse-tags.ts";

test.each<[Tag[], string]>([
  [[], ""],
  [["K"], "[K]"],
  [["U", "K"], "[KU]"],
  [["OPT", "K"], "[KOPT]"],
  [["OPT"], "[OPT]"],
  [["U", "OPT"], "[U, OPT]"],
  [["K", "U", "OPT"], "[KUOPT]"],
  [["TOCTOU", "U"], "[U, TOCTOU]"],
  [["U", "TOCTOU", "OPT"], "[U, TOCTOU, OPT]"],
])("%j is written %s, and read again", (tags, text) => {
  expect(formatTags(tags)).toBe(text);
  expect(parseTags(text)).toEqual({ tags: expect.arrayContaining(tags) as Tag[], unknown: [] });
  expect(parseTags(text).tags).toHaveLength(tags.length);
});

test("tags that are run together are read whichever they are", () => {
  expect(parseTags("[UOPT]")).toEqual(parseTags("[U, OPT]"));
});
