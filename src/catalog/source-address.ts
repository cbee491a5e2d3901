import type { FactSource } from "../facts/event-facts.ts";

/**
 * Where a source that a document names by its usual words can be read: a file of a kernel version, a file of Tracee at
 * a commit, a manual page. Null for what is named in another way.
 */
export function sourceAddress(title: string): string | null {
  const [, version, file] = /^Linux (\d+\.\d+(?:\.\d+)?) ([\w./-]+\.\w+)$/.exec(title) ?? [];
  if (version && file)
    return `https://git.kernel.org/pub/scm/linux/kernel/git/stable/linux.git/tree/${file}?h=v${version}`;
  const [, commit, path] = /^Tracee ([0-9a-f]{7,40}) ([\w./-]+\.\w+)$/.exec(title) ?? [];
  if (commit && path) return `https://github.com/aquasecurity/tracee/blob/${commit}/${path}`;
  const [, page, section] = /^([a-z]\w*)\(([1-8])\)$/.exec(title) ?? [];
  return page && section ? `https://man7.org/linux/man-pages/man${section}/${page}.${section}.html` : null;
}

/** Where a fact can be read: the line of the file at the kernel's stable tag, or at Tracee's commit; null for libc. */
export function factAddress({ name, version, file, line }: FactSource): string | null {
  if (file === null || name === "GNU C Library") return null;
  if (name === "Tracee")
    return `https://github.com/aquasecurity/tracee/blob/${version}/${file}${line === null ? "" : `#L${line}`}`;
  return `https://git.kernel.org/pub/scm/linux/kernel/git/stable/linux.git/tree/${file}?h=v${version}${line === null ? "" : `#n${line}`}`;
}

/** A version as people read it: of a commit the first letters. */
export function shortVersion(version: string): string {
  return /^[0-9a-f]{40}$/.test(version) ? version.slice(0, 7) : version;
}
