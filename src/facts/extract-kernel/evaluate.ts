/** What an expression may ask: undefined stands for "not known" and spreads, except where the other side decides. */
export interface Names {
  value(name: string): bigint | undefined;
  isDefined(name: string): boolean | undefined;
}

/** Evaluates a C constant expression, as in `#if` or an enumerator. Undefined where it is not known or no expression. */
export function evaluate(expression: string, names: Names): bigint | undefined {
  const tokens = expression.match(token) ?? [];
  if (tokens.join("") !== expression.replace(/\s+/g, "")) return undefined;
  const reader: Reader = { tokens, at: 0, names, broken: false };
  const value = readTernary(reader);
  return reader.broken || reader.at < tokens.length ? undefined : value;
}

const token =
  /0[xX][0-9a-fA-F]+[uUlL]*|\d+[uUlL]*|[A-Za-z_]\w*|'(?:[^'\\]|\\.)'|<<|>>|<=|>=|==|!=|&&|\|\||[-+*/%&|^~!<>?:()]/g;

const typeWord =
  /^(?:unsigned|signed|int|long|short|char|__[us](?:8|16|32|64)|u(?:8|16|32|64)|__le\d+|__be\d+|size_t|__force)$/;

// Lowest first; a level's operators have the same weight.
const levels = [
  ["||"],
  ["&&"],
  ["|"],
  ["^"],
  ["&"],
  ["==", "!="],
  ["<", ">", "<=", ">="],
  ["<<", ">>"],
  ["+", "-"],
  ["*", "/", "%"],
];

function readTernary(reader: Reader): bigint | undefined {
  const condition = readLevel(reader, 0);
  if (!take(reader, "?")) return condition;
  const yes = readTernary(reader);
  if (!take(reader, ":")) reader.broken = true;
  const no = readTernary(reader);
  if (condition === undefined) return undefined;
  return condition === 0n ? no : yes;
}

function readLevel(reader: Reader, level: number): bigint | undefined {
  const operators = levels[level];
  if (operators === undefined) return readUnary(reader);
  let left = readLevel(reader, level + 1);
  for (;;) {
    const operator = operators.find((one) => take(reader, one));
    if (operator === undefined) return left;
    left = combine(operator, left, readLevel(reader, level + 1));
  }
}

function readUnary(reader: Reader): bigint | undefined {
  for (const operator of ["!", "~", "-", "+"]) {
    if (!take(reader, operator)) continue;
    const value = readUnary(reader);
    if (value === undefined) return undefined;
    return { "!": value === 0n ? 1n : 0n, "~": ~value, "-": -value, "+": value }[operator];
  }
  if (take(reader, "(")) return readParentheses(reader);
  return readPrimary(reader);
}

function readParentheses(reader: Reader): bigint | undefined {
  if (typeWord.test(reader.tokens[reader.at] ?? "")) {
    while (reader.at < reader.tokens.length && !take(reader, ")")) reader.at++;
    return readUnary(reader);
  }
  const value = readTernary(reader);
  if (!take(reader, ")")) reader.broken = true;
  return value;
}

function readPrimary(reader: Reader): bigint | undefined {
  const word = reader.tokens[reader.at++];
  if (word === undefined) {
    reader.broken = true;
    return undefined;
  }
  if (/^\d/.test(word)) return toInteger(word);
  if (word.startsWith("'")) return word.length === 3 ? BigInt(word.charCodeAt(1)) : undefined;
  if (!/^[A-Za-z_]/.test(word)) {
    reader.broken = true;
    return undefined;
  }
  if (word === "defined" || word === "IS_ENABLED") return readDefined(reader);
  if (take(reader, "(")) return skipCall(reader);
  return reader.names.value(word);
}

function readDefined(reader: Reader): bigint | undefined {
  const inParentheses = take(reader, "(");
  const name = reader.tokens[reader.at++] ?? "";
  if (inParentheses && !take(reader, ")")) reader.broken = true;
  const known = reader.names.isDefined(name);
  return known === undefined ? undefined : known ? 1n : 0n;
}

/** A call of something that is no known macro: its arguments are passed over. */
function skipCall(reader: Reader): undefined {
  for (let depth = 1; depth > 0; reader.at++) {
    const word = reader.tokens[reader.at];
    if (word === undefined) {
      reader.broken = true;
      return undefined;
    }
    depth += word === "(" ? 1 : word === ")" ? -1 : 0;
  }
  return undefined;
}

function combine(operator: string, left: bigint | undefined, right: bigint | undefined): bigint | undefined {
  if (operator === "&&" && (left === 0n || right === 0n)) return 0n;
  if (operator === "||" && ((left ?? 0n) !== 0n || (right ?? 0n) !== 0n)) return 1n;
  if (left === undefined || right === undefined) return undefined;
  if ((operator === "/" || operator === "%") && right === 0n) return undefined;
  if ((operator === "<<" || operator === ">>") && (right < 0n || right > 128n)) return undefined;
  return binary[operator]?.(left, right);
}

const binary: Record<string, (a: bigint, b: bigint) => bigint> = {
  "||": (a, b) => (a !== 0n || b !== 0n ? 1n : 0n),
  "&&": (a, b) => (a !== 0n && b !== 0n ? 1n : 0n),
  "|": (a, b) => a | b,
  "^": (a, b) => a ^ b,
  "&": (a, b) => a & b,
  "==": (a, b) => (a === b ? 1n : 0n),
  "!=": (a, b) => (a !== b ? 1n : 0n),
  "<": (a, b) => (a < b ? 1n : 0n),
  ">": (a, b) => (a > b ? 1n : 0n),
  "<=": (a, b) => (a <= b ? 1n : 0n),
  ">=": (a, b) => (a >= b ? 1n : 0n),
  "<<": (a, b) => a << b,
  ">>": (a, b) => a >> b,
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "%": (a, b) => a % b,
};

function toInteger(word: string): bigint | undefined {
  const digits = word.replace(/[uUlL]+$/, "");
  if (/^0[0-7]+$/.test(digits)) return BigInt(`0o${digits.slice(1)}`);
  return /^(?:0[xX][0-9a-fA-F]+|0|[1-9]\d*)$/.test(digits) ? BigInt(digits) : undefined;
}

function take(reader: Reader, word: string): boolean {
  if (reader.tokens[reader.at] !== word) return false;
  reader.at++;
  return true;
}

interface Reader {
  tokens: string[];
  at: number;
  names: Names;
  broken: boolean;
}
