/** One row of a syscall table that a set of tags selects. */
export interface TableRow {
  number: number;
  name: string;
  /** The symbol of the native column; null for none, `-` or `sys_ni_syscall`. */
  entry: string | null;
  /** The symbol of the compat column, likewise. */
  compat: string | null;
  line: number;
}

/** Reads a `.tbl` text: rows whose second word is one of `tags`, in the file's order. */
export function readTable(text: string, tags: readonly string[]): TableRow[] {
  const rows: TableRow[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    const [number = "", tag = "", name = "", entry, compat] = line.replace(/#.*$/, "").trim().split(/\s+/);
    if (!/^\d+$/.test(number) || !tags.includes(tag) || name === "") continue;
    rows.push({
      number: Number(number),
      name,
      entry: toSymbol(entry),
      compat: toSymbol(compat),
      line: index + 1,
    });
  }
  return rows;
}

function toSymbol(word: string | undefined): string | null {
  return word === undefined || word === "-" || word === "sys_ni_syscall" ? null : word;
}
