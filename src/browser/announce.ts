let region: HTMLElement | undefined;

/**
 * Tells assistive technology what happened. One region for the whole page stands there before it is needed: a region
 * that appears together with its words is often not read.
 */
export function announce(words: string): void {
  prepareAnnouncing().textContent = words;
}

/** Puts the region into the page; harmless to call again. */
export function prepareAnnouncing(): HTMLElement {
  if (!region) {
    region = document.createElement("p");
    region.className = "sr";
    region.role = "status";
    document.querySelector("main")?.append(region);
  }
  return region;
}
