/** The sites that the tests look at. `base` differs, so that an address which forgets it is found. */
export const SITES = {
  content: { documents: "content/events", base: "/" },
  fixtures: { documents: "e2e/fixtures", base: "/hookbook/" },
  hostile: { documents: "e2e/hostile", base: "/" },
} as const;

export type SiteName = keyof typeof SITES;
