/** C text with comments blanked out, newlines kept, so that every line keeps its number. */
export function stripComments(text: string): string {
  return text.replace(tokenWithComment, (token) =>
    token.startsWith("/") ? token.replace(/[^\n]/g, " ") : token,
  );
}

const tokenWithComment = /"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*'|\/\*[^]*?(?:\*\/|$)|\/\/[^\n]*/g;
