/** Lies in a folder that hookbook has written, and lets nothing else be overwritten. A dot file: hosts do not serve it. */
export const MARKER_FILE = ".hookbook";

/** What must be known of a built site to serve or replace it. */
export interface Marker {
  /** `/` or `/project/`. */
  base: string;
}

export function formatMarker({ base }: Marker): string {
  return `${JSON.stringify({ writtenBy: "hookbook", base })}\n`;
}

/** The marker in the text, or null where the text is something else. */
export function parseMarker(text: string): Marker | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null) return null;
    const { writtenBy, base } = value as Record<string, unknown>;
    return writtenBy === "hookbook" && typeof base === "string" ? { base } : null;
  } catch {
    // No JSON, so not ours.
    return null;
  }
}
