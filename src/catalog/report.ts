import type { Site } from "../settings.ts";

/** Address of a prefilled issue about one claim of the reference, or null where no repository is configured. */
export function reportAddress(site: Site, claim: { title: string; address: string }): string | null {
  if (!site.repository) return null;
  const body = `Where: ${claim.address}\n\nWhat the page says:\n\nWhat is right, and how you know:\n`;
  const query = new URLSearchParams({ title: `${claim.title}: `, body });
  return `${site.repository}/issues/new?${query.toString()}`;
}

/** Address at which a document can be written, or null where no repository is configured. */
export function newAddress(site: Site, event: string): string | null {
  return site.repository ? `${site.repository}/new/main/content/events?filename=${event}.md` : null;
}

/** Address at which a document can be edited, or null where no repository is configured. */
export function editAddress(site: Site, file: string): string | null {
  return site.repository ? `${site.repository}/edit/main/content/events/${file}` : null;
}
