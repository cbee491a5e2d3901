/** A rule of `_headers`: what a path that matches is answered with. */
export interface HeaderRule {
  pattern: RegExp;
  headers: [name: string, value: string][];
}

/** A rule of `_redirects`. */
export interface RedirectRule {
  pattern: RegExp;
  /** The target, with `:name` and `:splat` to be filled in. */
  to: string;
  status: number;
}

/** Reads `_headers`; throws where a line is neither a path nor a header below one. */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of meaningfulLines(text)) {
    if (!/^\s/.test(line)) {
      rules.push({ pattern: toPattern(line.trim()), headers: [] });
      continue;
    }
    const [, name, value] = /^\s+([\w-]+):\s*(.*?)\s*$/.exec(line) ?? [];
    if (!name || value === undefined)
      throw new Error(`_headers: Unexpected ${line.trim()}, expected NAME: VALUE`);
    rules.at(-1)?.headers.push([name, value]);
  }
  return rules;
}

/** Reads `_redirects`; throws where a line is not `FROM TO [STATUS]`. */
export function parseRedirects(text: string): RedirectRule[] {
  return meaningfulLines(text).map((line) => {
    const [, from, to, status = "301"] = /^(\/\S*)\s+(\S+)(?:\s+(30[1278]))?\s*$/.exec(line) ?? [];
    if (!from || !to) throw new Error(`_redirects: Unexpected ${line}, expected FROM TO STATUS`);
    return { pattern: toPattern(from), to, status: Number(status) };
  });
}

/** The headers of every rule that fits the path. */
export function headersFor(path: string, rules: readonly HeaderRule[]): [name: string, value: string][] {
  return rules.filter(({ pattern }) => pattern.test(path)).flatMap(({ headers }) => headers);
}

/** Where the first rule that fits the path leads, or null. */
export function redirectFor(
  path: string,
  rules: readonly RedirectRule[],
): { to: string; status: number } | null {
  for (const { pattern, to, status } of rules) {
    const groups = pattern.exec(path)?.groups;
    if (groups || pattern.test(path)) return { to: fill(to, groups ?? {}), status };
  }
  return null;
}

function meaningfulLines(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== "" && !line.trim().startsWith("#"));
}

/** `:name` stands for one segment of the path, `*` for any rest. */
function toPattern(path: string): RegExp {
  const source = path
    .replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&")
    .replaceAll(/:(\w+)/g, "(?<$1>[^/]+)")
    .replace("*", "(?<splat>.*)");
  return new RegExp(`^${source}$`);
}

function fill(target: string, groups: Record<string, string>): string {
  return target.replaceAll(/:(\w+)/g, (placeholder, name: string) => groups[name] ?? placeholder);
}
