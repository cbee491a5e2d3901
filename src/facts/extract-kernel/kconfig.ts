import { evaluate } from "./evaluate.ts";

/** What one Kconfig text says of its symbols, as far as values follow from it without anybody's choice. */
export interface ConfigSymbol {
  hasPrompt: boolean;
  /** Conditions of `def_bool y` and `default y`. */
  defaults: string[];
  depends: string[];
  /** Who selects it, and the condition. */
  selectedBy: { symbol: string; condition: string }[];
}

/** Reads Kconfig texts into one table. Menus, choices and `if` blocks are passed over. */
export function readKconfig(texts: readonly string[]): Map<string, ConfigSymbol> {
  const symbols = new Map<string, ConfigSymbol>();
  for (const text of texts) {
    let current: string | null = null;
    for (const line of text.replace(/\\\n/g, " ").split("\n")) {
      const [, indent = "", word = "", rest = ""] =
        /^(\s*)(\w+)\s*(.*?)\s*$/.exec(line.replace(/(^|\s)#.*$/, "")) ?? [];
      if (word === "config" || word === "menuconfig") {
        current = rest;
        openSymbol(symbols, current);
      } else if (indent === "" && word !== "") current = null;
      else if (current !== null) readAttribute(symbols, current, { word, rest });
    }
  }
  return symbols;
}

/**
 * Answers whether a symbol is set: true or false where that follows from `given` and the rules alone,
 * undefined where somebody may choose.
 */
export function makeConfig(
  symbols: ReadonlyMap<string, ConfigSymbol>,
  given: Readonly<Record<string, boolean>>,
): (name: string) => boolean | undefined {
  const known = new Map<string, boolean | undefined>(Object.entries(given));
  const holds = (condition: string): boolean | undefined => {
    if (condition === "") return true;
    const value = evaluate(condition.replace(/\b(?![yn]\b)\w+\b/g, "CONFIG_$&"), {
      value: (name) => (name === "y" ? 1n : name === "n" ? 0n : toBit(isSet(name.slice("CONFIG_".length)))),
      isDefined: () => undefined,
    });
    return value === undefined ? undefined : value !== 0n;
  };
  const isSet = (name: string): boolean | undefined => {
    if (known.has(name)) return known.get(name);
    known.set(name, undefined);
    const value = decide(symbols.get(name), isSet, holds);
    known.set(name, value);
    return value;
  };
  return isSet;
}

function decide(
  symbol: ConfigSymbol | undefined,
  isSet: (name: string) => boolean | undefined,
  holds: (condition: string) => boolean | undefined,
): boolean | undefined {
  if (symbol === undefined) return undefined;
  const selected = anyOf(symbol.selectedBy.map((one) => allOf([isSet(one.symbol), holds(one.condition)])));
  if (selected === true) return true;
  const allowed = allOf(symbol.depends.map(holds));
  if (allowed === false) return selected;
  if (symbol.hasPrompt) return undefined;
  return anyOf([selected, allOf([allowed, anyOf(symbol.defaults.map(holds))])]);
}

function openSymbol(symbols: Map<string, ConfigSymbol>, name: string): ConfigSymbol {
  const symbol = symbols.get(name) ?? { hasPrompt: false, defaults: [], depends: [], selectedBy: [] };
  symbols.set(name, symbol);
  return symbol;
}

function readAttribute(
  symbols: Map<string, ConfigSymbol>,
  name: string,
  attribute: { word: string; rest: string },
): void {
  const { word, rest } = attribute;
  const symbol = openSymbol(symbols, name);
  const [value = "", condition = ""] = rest.split(/\s+if\s+/);
  if (word === "select") openSymbol(symbols, value.trim()).selectedBy.push({ symbol: name, condition });
  else if (word === "def_bool" || word === "default")
    symbol.defaults.push(condition === "" ? value : `(${value}) && (${condition})`);
  else if (word === "depends") symbol.depends.push(rest.replace(/^on\s+/, ""));
  else if (word === "prompt" || (/^(?:bool|tristate)$/.test(word) && rest !== "")) symbol.hasPrompt = true;
}

function allOf(values: (boolean | undefined)[]): boolean | undefined {
  return values.includes(false) ? false : values.includes(undefined) ? undefined : true;
}

function anyOf(values: (boolean | undefined)[]): boolean | undefined {
  return values.includes(true) ? true : values.includes(undefined) ? undefined : false;
}

function toBit(value: boolean | undefined): bigint | undefined {
  return value === undefined ? undefined : value ? 1n : 0n;
}
