const NAME = /^[a-z0-9_]{1,64}$/;

/** Names that are folders, devices or prototypes somewhere, so that a file or key of that name cannot be kept apart. */
const RESERVED = new Set([
  "__proto__",
  "con",
  "prn",
  "aux",
  "nul",
  ...Array.from({ length: 10 }, (_, digit) => [`com${digit}`, `lpt${digit}`]).flat(),
]);

/** Whether the text can be the name of an event, and with it a file, an address and an object key on every system. */
export function isEventName(text: string): boolean {
  return NAME.test(text) && !RESERVED.has(text);
}
