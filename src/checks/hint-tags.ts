import { formatTags } from "../document/parse-tags.ts";
import type { VerifiedDocument } from "./verify-document.ts";

/** The whole tag cell that an argument should have, for tags are written in one place. */
export function hintTags({ corrections }: VerifiedDocument, argument: string | null): string {
  const tags = argument === null ? undefined : corrections.get(argument)?.tags;
  return tags
    ? `Write ${formatTags(tags)}.`
    : "Write [K] for a value, or [U] for a pointer that the kernel declares __user.";
}
