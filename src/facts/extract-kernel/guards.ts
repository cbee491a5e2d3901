/**
 * The preprocessor conditions that hold on each line of comment-free C text, outermost first; index 0 is line 1.
 * The condition that only keeps a header from being read twice is left out.
 */
export function readGuards(text: string): string[][] {
  const lines = text.split("\n");
  const stack: Branch[] = [];
  const guards: string[][] = [];
  let current: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    guards.push(current);
    const first = at;
    let line = lines[at] ?? "";
    if (!/^\s*#/.test(line)) continue;
    while (line.endsWith("\\") && at + 1 < lines.length) {
      line = line.slice(0, -1) + (lines[++at] ?? "");
      guards.push(current);
    }
    if (!applyDirective(line, stack)) continue;
    const opened = stack.at(-1);
    if (opened?.seen.length === 1 && isIncludeGuard(lines, first)) opened.seen = [""];
    current = stack.map(toGuard).filter((guard) => guard !== "");
  }
  return guards;
}

/** Changes the stack by `#if`, `#elif`, `#else` and `#endif`; false for every other directive. */
function applyDirective(line: string, stack: Branch[]): boolean {
  const [, word = "", rest = ""] = /^\s*#\s*(\w+)(.*)$/.exec(line) ?? [];
  const condition = rest.replace(/\s+/g, " ").trim();
  const branch = stack.at(-1);
  if (word === "if") stack.push({ seen: [normalise(condition)], isElse: false });
  else if (word === "ifdef") stack.push({ seen: [`defined(${condition})`], isElse: false });
  else if (word === "ifndef") stack.push({ seen: [`!defined(${condition})`], isElse: false });
  else if (word === "elif") branch?.seen.push(normalise(condition));
  else if (word === "else" && branch) branch.isElse = true;
  else if (word === "endif") stack.pop();
  else return false;
  return true;
}

function toGuard(branch: Branch): string {
  const others = branch.isElse ? branch.seen : branch.seen.slice(0, -1);
  const own = branch.isElse ? [] : branch.seen.slice(-1);
  const parts = [...others.map(negate), ...own];
  return parts.length === 1 ? (parts[0] ?? "") : parts.map(inParentheses).join(" && ");
}

function negate(condition: string): string {
  if (/^defined\(\w+\)$/.test(condition)) return `!${condition}`;
  if (/^!defined\(\w+\)$/.test(condition)) return condition.slice(1);
  return condition === "" ? "" : `!(${condition})`;
}

function inParentheses(condition: string): string {
  return condition.includes("||") && !condition.startsWith("!(") ? `(${condition})` : condition;
}

function normalise(condition: string): string {
  return condition.replace(
    /\bdefined\s*\(\s*(\w+)\s*\)|\bdefined\s+(\w+)/g,
    (_, a?: string, b?: string) => `defined(${a ?? b ?? ""})`,
  );
}

function isIncludeGuard(lines: string[], at: number): boolean {
  const name = /^\s*#\s*ifndef\s+(\w+)\s*$/.exec(lines[at] ?? "")?.[1];
  if (name === undefined || lines.slice(0, at).some((line) => line.trim() !== "")) return false;
  const next = lines.slice(at + 1).find((line) => line.trim() !== "");
  return /^\s*#\s*define\s+(\w+)/.exec(next ?? "")?.[1] === name;
}

interface Branch {
  seen: string[];
  isElse: boolean;
}
