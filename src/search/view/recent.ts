/** What was opened last from the search, newest first; kept in this browser only. Empty where storage is forbidden. */
export function readRecent(base: string): Recent[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(base)) ?? "[]");
    return Array.isArray(kept) ? kept.filter((item) => isRecent(item, base)).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Puts a page or a query first among the recent ones. */
export function keepRecent(base: string, { title, url }: Recent): void {
  const others = readRecent(base).filter((item) => item.url !== url);
  write(base, [{ title, url }, ...others].slice(0, MOST));
}

export function clearRecent(base: string): void {
  write(base, []);
}

const MOST = 5;

/** Sites of one host share its storage. */
function keyOf(base: string): string {
  return `recent ${base}`;
}

function write(base: string, items: Recent[]): void {
  try {
    if (items.length > 0) localStorage.setItem(keyOf(base), JSON.stringify(items));
    else localStorage.removeItem(keyOf(base));
  } catch {
    // Storage may be forbidden or full; nothing is recent then.
  }
}

/** Others write to the storage of a host too, so that nothing is taken that does not lead into this site. */
function isRecent(item: unknown, base: string): item is Recent {
  const { title, url } = (item ?? {}) as Partial<Recent>;
  return (
    typeof title === "string" &&
    typeof url === "string" &&
    title.length <= 200 &&
    new URL(url, location.origin).origin === location.origin &&
    url.startsWith(base)
  );
}

export interface Recent {
  title: string;
  /** From the host's root, with base. */
  url: string;
}
