import { z } from "zod";
import { findForbiddenCharacters } from "./characters.ts";
import { isEventName } from "../event/name.ts";

const plain = z
  .string()
  .trim()
  .min(1, "expected text, not an empty value")
  .max(300, "expected at most 300 characters")
  .refine(
    (text) => findForbiddenCharacters(text).length === 0,
    "expected text without invisible or control characters",
  );

const date = z
  .string("expected a date such as 2026-01-31")
  .refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && isDate(text), "expected a date such as 2026-01-31");

const url = plain.refine(isWebAddress, "expected an address that starts with https:// or http://");

const against = z.array(plain).max(50);

/** Who stands behind the prose. `human` is for a person who has read it; nothing else may name one. */
const review = z.discriminatedUnion(
  "level",
  [
    z.strictObject({ level: z.literal("none") }),
    z.strictObject({ level: z.literal("authored") }),
    z.strictObject({
      level: z.literal("checked"),
      on: date,
      against: against.min(1, "expected at least one source that it was checked against"),
    }),
    z.strictObject({ level: z.literal("human"), on: date, by: plain, against: against.default([]) }),
  ],
  "expected level: none, checked, human or authored",
);

/** What the headings of a document cannot carry. Closed: an unknown key is an error. */
export const frontmatterSchema = z.strictObject({
  /** Who read the document, when and against what. */
  review: review.optional(),
  /** Words people may search by. */
  keywords: z.array(plain).max(50).optional(),
  /** Former or alternative names whose addresses lead here. */
  aliases: z
    .array(z.string().refine(isEventName, "expected names of lower-case letters, digits and _"))
    .max(50)
    .optional(),
  /** Events that no kernel reports any more, or never did. */
  status: z.enum(["unimplemented", "obsolete"], "expected unimplemented or obsolete").optional(),
  /** What the text rests on. */
  sources: z
    .array(z.union([plain, z.strictObject({ title: plain, url: url.optional() })]))
    .max(50)
    .optional(),
});

/** All keys that may stand at some level, for the hint at a misspelt one. */
export const FRONTMATTER_KEYS = {
  "": Object.keys(frontmatterSchema.shape),
  review: ["level", "on", "by", "against"],
  sources: ["title", "url"],
} as const;

export type Frontmatter = z.output<typeof frontmatterSchema>;

function isDate(text: string): boolean {
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === "" && password === "";
}
