import { expect, test } from "vitest";

import type { Event } from "../event/event.ts";
import { describeEvent } from "./describe-event.ts";

test("carries summary, arguments, types and tags in plain words", () => {
  const event = {
    summary: "Creates a `memfd`",
    args: [
      { name: "uname", type: "const char *", tags: ["U", "TOCTOU"], description: "" },
      { name: "flags", type: null, tags: [], description: "" },
    ],
  } as unknown as Event;
  expect(describeEvent({ event, numbers: {} })).toBe(
    "Creates a memfd. Arguments: uname (const char *, U TOCTOU), flags.",
  );
});

test("an event that nobody has described is told by its number", () => {
  const event = { summary: "", args: [] } as unknown as Event;
  expect(describeEvent({ event, numbers: { x86_64: 57 } })).toBe("Syscall 57 of x86_64. No arguments.");
});
