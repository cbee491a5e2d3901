/**
 * Finds characters that make a text read differently from what it shows: controls, bidirectional overrides,
 * invisible and tag characters, lone surrogates and the replacement character. Emoji may use their own joiners.
 * Returns the offset and the U+XXXX name of each, at most `limit`.
 */
export function findForbiddenCharacters(text: string, limit = 20): { offset: number; name: string }[] {
  const found: { offset: number; name: string }[] = [];
  for (const match of text.matchAll(FORBIDDEN)) {
    if (isPartOfEmoji(text, match.index)) continue;
    found.push({ offset: match.index, name: characterName(match[0]) });
    if (found.length === limit) break;
  }
  return found;
}

/** Control characters written as U+XXXX, so that a message cannot steer the terminal it is printed on. */
export function escapeControls(text: string): string {
  return text.replace(FORBIDDEN, characterName).replace(/[\t\n\r]/g, " ");
}

function characterName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function isPartOfEmoji(text: string, offset: number): boolean {
  if (!EMOJI_JOINERS.has(text.charCodeAt(offset))) return false;
  return /[\p{Extended_Pictographic}\p{Emoji_Modifier}0-9#*\uFE0F]$/u.test(
    text.slice(Math.max(0, offset - 2), offset),
  );
}

/** Zero-width joiner and the two emoji variation selectors. */
const EMOJI_JOINERS = new Set([0x200d, 0xfe0e, 0xfe0f]);

const FORBIDDEN = new RegExp(
  "[" +
    "\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F" +
    "\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B-\\u200F\\u2028-\\u202E" +
    "\\u2060-\\u206F\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\uFFF0-\\uFFFF\\uD800-\\uDFFF" +
    "\\u{1BCA0}-\\u{1BCA3}\\u{1D173}-\\u{1D17A}\\u{E0000}-\\u{E0FFF}" +
    "]",
  "gu",
);
