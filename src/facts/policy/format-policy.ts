/** A policy file that selects one event, under conditions such as `data.fd=3` where given: they must all hold. */
export function formatPolicy(event: string, filters: readonly string[] = []): string {
  const lines = [
    "apiVersion: tracee.aquasec.com/v1beta1",
    "kind: Policy",
    "metadata:",
    `  name: ${quoteYaml(policyName(event))}`,
    "  annotations:",
    `    description: ${event} events`,
    "spec:",
    "  scope:",
    "    - global",
    "  rules:",
    `    - event: ${quoteYaml(event)}`,
    ...(filters.length > 0 ? ["      filters:"] : []),
    ...filters.map((filter) => `        - ${quoteYaml(filter)}`),
  ];
  return lines.join("\n");
}

/** The same as a call of Tracee in a shell. */
export function formatCommand(event: string, filters: readonly string[] = []): string {
  const values = filters.length > 0 ? filters.map((filter) => `${event}.${filter}`) : [event];
  return ["tracee", ...values.map((value) => `--events ${quoteShell(value)}`)].join(" ");
}

/** Tracee takes the names of DNS subdomains only: no underscores, and none at either end. */
function policyName(event: string): string {
  return event.replaceAll("_", "-").replace(/^-+|-+$/g, "");
}

/** Words that YAML 1.1, which Tracee reads, takes for something else than text. */
const NO_TEXT = /^(?:y|n|yes|no|on|off|true|false|null|[\d.e_-]+)$/i;

function quoteYaml(text: string): string {
  return /^[a-z][\w./*,=<>-]*$/i.test(text) && !NO_TEXT.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}

function quoteShell(text: string): string {
  return /^[\w./,=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
