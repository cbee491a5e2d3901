/** Sixteen hexadecimal digits that tell texts apart: FNV-1a, twice with different starts. No protection against intent. */
export function hashText(text: string): string {
  return [0x811c9dc5, 0x5bd1e995].map((start) => hash(text, start).toString(16).padStart(8, "0")).join("");
}

function hash(text: string, start: number): number {
  let state = start;
  for (let at = 0; at < text.length; at++) {
    state ^= text.charCodeAt(at);
    state = Math.imul(state, 0x01000193);
  }
  return state >>> 0;
}
