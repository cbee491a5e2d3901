/**
 * The page at a former address: it leads on by itself, without scripts, and says where to. `path` is the present
 * address without base, `href` with it, `canonical` in full; `policy` is the content security policy of all pages.
 */
export function formatStubPage({ path, href, canonical, icon, policy }: StubPage): string {
  return `<!doctype html>
<html lang="en" data-page="stub">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${escapeAttribute(policy)}">
<meta http-equiv="refresh" content="0; url=${escapeAttribute(href)}">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${escapeAttribute(icon)}" type="image/svg+xml">
<title>Moved to ${escapeAttribute(path)}</title>
<link rel="canonical" href="${escapeAttribute(canonical)}">
</head>
<body>
<main>
<h1>Moved</h1>
<p>This page is now at <a href="${escapeAttribute(href)}">${escapeAttribute(path)}</a>.</p>
</main>
</body>
</html>
`;
}

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

export interface StubPage {
  path: string;
  href: string;
  canonical: string;
  icon: string;
  policy: string;
}
