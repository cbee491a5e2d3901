/** A macro and where it was defined; `parameters` is null for one without parentheses. */
export interface Macro {
  parameters: string[] | null;
  body: string;
  file: string;
  line: number;
}

/** Expands macros in an expression, each at most once inside itself, as C does. Other words stay. */
export function expandMacros(
  text: string,
  macros: ReadonlyMap<string, Macro>,
  hidden: readonly string[] = [],
): string {
  let expanded = "";
  let at = 0;
  for (const match of text.matchAll(/(?<![\w'])[A-Za-z_]\w*/g)) {
    if (match.index < at) continue;
    const name = match[0];
    const macro = hidden.includes(name) ? undefined : macros.get(name);
    const end = match.index + name.length;
    const call = macro?.parameters ? readCall(text, end) : null;
    if (macro === undefined || (macro.parameters !== null && call === null)) continue;
    expanded += text.slice(at, match.index);
    const body =
      call === null ? macro.body : fillIn(macro, call.list, (one) => expandMacros(one, macros, hidden));
    expanded += ` ${expandMacros(body, macros, [...hidden, name])} `;
    at = call?.end ?? end;
  }
  return expanded + text.slice(at);
}

/** Puts a call's arguments into the macro's body: as written beside `##`, else expanded. */
function fillIn(macro: Macro, list: readonly string[], expand: (text: string) => string): string {
  const written = new Map(macro.parameters?.map((name, index) => [name, list[index] ?? ""]));
  const pasted = macro.body.replace(
    /(\w+)\s*##\s*(\w+)/g,
    (_, left: string, right: string) =>
      (written.get(left) ?? left).trim() + (written.get(right) ?? right).trim(),
  );
  return pasted.replace(/(?<!\w)[A-Za-z_]\w*/g, (word) => {
    const argument = written.get(word);
    return argument === undefined ? word : expand(argument);
  });
}

function readCall(text: string, start: number): { list: string[]; end: number } | null {
  const open = /^\s*\(/.exec(text.slice(start))?.[0].length;
  if (open === undefined) return null;
  const list: string[] = [""];
  let depth = 1;
  for (let at = start + open; at < text.length; at++) {
    const character = text[at] ?? "";
    if (character === "(") depth++;
    if (character === ")" && --depth === 0) return { list, end: at + 1 };
    if (character === "," && depth === 1) list.push("");
    else list[list.length - 1] += character;
  }
  return null;
}
