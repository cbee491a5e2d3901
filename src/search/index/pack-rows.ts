/** Rows as one text: `;` between rows, `,` between their items, which may hold neither. */
export function packRows(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.join(",")).join(";");
}

/** What `packRows` was given; an empty text is one empty row. */
export function unpackRows(text: string): string[][] {
  return text.split(";").map((row) => (row === "" ? [] : row.split(",")));
}

/** A place in a table, as short as digits and letters make it. */
export function packPlace(place: number): string {
  return place.toString(36);
}

/** The number that `packPlace` wrote; NaN for anything else. */
export function unpackPlace(text: string | undefined): number {
  return text !== undefined && /^[0-9a-z]+$/.test(text) ? parseInt(text, 36) : NaN;
}
