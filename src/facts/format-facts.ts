/**
 * A set of facts as the text of its file: JSON with one record a line, so that a change to one fact is a change to one
 * line. The same facts give the same bytes.
 */
export function formatFacts(facts: object): string {
  const entries = Object.entries(facts).map(
    ([key, value]) => `${JSON.stringify(key)}: ${formatValue(value)}`,
  );
  return `{\n${entries.join(",\n")}\n}\n`;
}

function formatValue(value: unknown): string {
  if (Array.isArray(value)) return lines("[", value.map(formatRecord), "]");
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value);
  if (entries.every(([, inner]) => typeof inner !== "object" || inner === null)) return JSON.stringify(value);
  return lines(
    "{",
    entries.map(([key, inner]) => `${JSON.stringify(key)}: ${JSON.stringify(inner)}`),
    "}",
  );
}

/** A group of constants is long enough to need a line for each of its values. */
function formatRecord(record: unknown): string {
  if (typeof record !== "object" || record === null || !("values" in record) || !Array.isArray(record.values))
    return JSON.stringify(record);
  const { values, ...head } = record;
  return `${JSON.stringify(head).slice(0, -1)},"values":${lines(
    "[",
    values.map((value) => JSON.stringify(value)),
    "]",
  )}}`;
}

function lines(open: string, texts: string[], close: string): string {
  return texts.length === 0 ? open + close : `${open}\n${texts.join(",\n")}\n${close}`;
}
