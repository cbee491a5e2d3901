/** C or assembler text without comments and without what strings hold; every line keeps its number. */
export function readCode(text: string): string {
  return text.replace(
    quotedOrComment,
    (token) => `${token.startsWith("/") ? " " : '""'}${token.replace(/[^\n]+/g, "")}`,
  );
}

const quotedOrComment = /"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*'|\/\*[^]*?(?:\*\/|$)|\/\/[^\n]*/g;

/** Gives the line of offsets that are asked for in rising order, in one walk over the text. */
export function makeLineCounter(text: string): (offset: number) => number {
  let line = 1;
  let end = text.indexOf("\n");
  return (offset) => {
    for (; end !== -1 && end < offset; end = text.indexOf("\n", end + 1)) line++;
    return line;
  };
}

/** The offset behind the parenthesis that closes the one before `start`; -1 where none does within reach. */
export function skipParentheses(text: string, start: number, reach = 20_000): number {
  const end = Math.min(text.length, start + reach);
  for (let at = start, depth = 1; at < end; at++) {
    if (text[at] === "(") depth++;
    else if (text[at] === ")" && --depth === 0) return at + 1;
  }
  return -1;
}
