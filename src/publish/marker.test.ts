import { expect, test } from "vitest";

import { formatMarker, parseMarker } from "./marker.ts";

test("a marker is read back, and nothing else is taken for one", () => {
  expect(parseMarker(formatMarker({ base: "/book/" }))).toEqual({ base: "/book/" });
  for (const text of ["", "{", "null", "[]", "{}", `{"base":"/"}`, `{"writtenBy":"someone","base":"/"}`]) {
    expect(parseMarker(text)).toBeNull();
  }
});
