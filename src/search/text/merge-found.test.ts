import { expect, test } from "vitest";
import type { Entry, FoundPage } from "../found.ts";
import type { HitKind } from "../result.ts";
import { countSure, mergeFound } from "./merge-found.ts";

function named(name: string, kind: HitKind, score: number, place = ""): Entry {
  const url = `/events/${name}/${place}`;
  return { url, result: { name, url, why: "", kind, score }, page: null };
}

function page(name: string, worth: number): FoundPage {
  return { page: { url: `/events/${name}/`, meta: {}, data: undefined } as FoundPage["page"], worth };
}

const urls = (entries: Entry[]): string[] => entries.map(({ url }) => url);

test("rows that stand are not moved, and no page comes twice", () => {
  const entries = [named("mremap", "argument", 1400, "#arg-flags"), named("mmap", "words", 600)];
  const merged = mergeFound(entries, [page("mremap", 1), page("brk", 0.9), page("mmap", 0.8)], 2);
  expect(urls(merged)).toEqual(["/events/mremap/#arg-flags", "/events/mmap/", "/events/brk/"]);
});

test("of what does not stand, that comes first which both think well of", () => {
  const entries = [named("a", "words", 700), named("b", "words", 690)];
  expect(urls(mergeFound(entries, [page("b", 1), page("c", 0.9)], 0))).toEqual([
    "/events/b/",
    "/events/a/",
    "/events/c/",
  ]);
});

test("the full text alone keeps its order", () => {
  expect(urls(mergeFound([], [page("b", 1), page("a", 0.5)], 0))).toEqual(["/events/b/", "/events/a/"]);
});

test("what only speaks of the words is not sure, nor what comes after it", () => {
  expect(countSure([named("a", "name", 2000), named("b", "words", 800), named("c", "name", 750)])).toBe(1);
  expect(countSure([named("a", "name", 2000)])).toBe(1);
});
