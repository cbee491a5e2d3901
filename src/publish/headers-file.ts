/** What the headers of a site depend on. */
export interface HeadersPlan {
  /** The content security policy that every page carries as meta. */
  policy: string;
  /** `/` or `/project/`. */
  base: string;
  /** Whether the site is served by https, so that browsers may be told to use nothing else. */
  isSecure: boolean;
  /** The site's files, from its root. */
  files: readonly string[];
}

/**
 * The text of `_headers`. Some hosts join a header that two rules give, so the rules about caching do not overlap:
 * one for each file or folder at the top. Throws where the policy is longer than hosts read.
 */
export function formatHeaders({ policy, base, isSecure, files }: HeadersPlan): string {
  const rules: [path: string, headers: string[]][] = [[`${base}*`, securityHeaders(policy, isSecure)]];
  const hashed = HASHED.filter((folder) => files.some((file) => file.startsWith(folder)));
  for (const folder of hashed)
    rules.push([`${base}${folder}*`, ["Cache-Control: public, max-age=31536000, immutable"]]);
  for (const path of groupOthers(files)) {
    rules.push([base + path, ["Cache-Control: public, max-age=0, must-revalidate"]]);
  }
  return rules
    .map(([path, headers]) => [path, ...headers.map((header) => `  ${header}`), ""].join("\n"))
    .join("");
}

/** Folders in which a file's name changes with its bytes. */
const HASHED = ["_astro/", "pagefind/filter/", "pagefind/fragment/", "pagefind/index/"];

/** Hosts read no further than this in a line. */
const LONGEST_LINE = 2000;

function securityHeaders(policy: string, isSecure: boolean): string[] {
  const contentPolicy = `Content-Security-Policy: ${policy.replace(/;\s*$/, "")}; frame-ancestors 'none'`;
  if (contentPolicy.length > LONGEST_LINE) {
    throw new Error(
      `the content security policy takes ${contentPolicy.length} bytes, hosts read ${LONGEST_LINE}`,
    );
  }
  return [
    contentPolicy,
    "X-Content-Type-Options: nosniff",
    "X-Frame-Options: DENY",
    "Referrer-Policy: no-referrer",
    "Permissions-Policy: camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy: same-origin",
    "Cross-Origin-Resource-Policy: same-origin",
    ...(isSecure ? ["Strict-Transport-Security: max-age=31536000"] : []),
  ];
}

/** The paths that are not hashed, a folder as `folder/*`; inside `pagefind/` each by itself. */
function groupOthers(files: readonly string[]): string[] {
  const paths = new Set<string>();
  for (const file of files) {
    if (HASHED.some((folder) => file.startsWith(folder)) || /^[_.]/.test(file)) continue;
    if (file.startsWith("pagefind/")) paths.add(file);
    else if (file.includes("/")) paths.add(`${file.slice(0, file.indexOf("/"))}/*`);
    else paths.add(file === "index.html" ? "" : file);
  }
  return [...paths].sort();
}
