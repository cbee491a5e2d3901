import type { Stretch } from "./mark-letters.ts";
import type { Row } from "./result-row.ts";

/** The parts of a row, to be put into a link or beside one, and filled again and again. */
export function createRow(): RowParts {
  const title = document.createElement("b");
  const said = document.createElement("span");
  const kind = document.createElement("span");
  kind.className = "kind";
  return {
    title,
    said,
    kind,
    fill: (row) => {
      title.className = row.isEvent ? "name" : "";
      said.className = `said by-${row.voice}`;
      drawMarked(title, row.title, row.titleMarks);
      drawMarked(said, row.said, row.saidMarks);
      kind.textContent = row.kind;
    },
  };
}

/** Text with stretches of it underlined. */
function drawMarked(element: HTMLElement, text: string, marks: readonly Stretch[]): void {
  if (marks.length === 0) {
    element.textContent = text;
    return;
  }
  const parts: (Node | string)[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    const mark = document.createElement("u");
    mark.textContent = text.slice(from, to);
    parts.push(text.slice(at, from), mark);
    at = to;
  }
  element.replaceChildren(...parts, text.slice(at));
}

export interface RowParts {
  title: HTMLElement;
  said: HTMLElement;
  kind: HTMLElement;
  fill(row: Row): void;
}
