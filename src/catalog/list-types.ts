import type { Tag } from "../event/tags.ts";
import { compareText, type CatalogEvent } from "./join-events.ts";
import type { ShownArgument } from "./show-arguments.ts";

/**
 * The arguments by type: pointers, arrays and qualifiers aside, so that `const char *` stands under `char`. C types come
 * first; Go types are those of Tracee where no kernel argument stands behind. Sorted by type.
 */
export function listTypes(events: readonly CatalogEvent[]): ListedType[] {
  const listed = new Map<string, ListedType>();
  for (const { event, args } of events) {
    for (const shown of args) {
      const type = typeOf(shown);
      if (!type) continue;
      const { word, name, language } = type;
      const entry = listed.get(word) ?? { word, name, language, args: [] };
      listed.set(word, entry);
      const { argument } = shown;
      entry.args.push({
        event: event.name,
        name: argument.name,
        declared: type.declared,
        tags: argument.tags,
      });
    }
  }
  return [...listed.values()].toSorted(
    (a, b) => compareText(a.language, b.language) || compareText(a.name, b.name),
  );
}

/** How the arguments of a type are declared, the most frequent first. */
export function countDeclarations({ args }: ListedType): { declared: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { declared } of args) counts.set(declared, (counts.get(declared) ?? 0) + 1);
  return [...counts]
    .map(([declared, count]) => ({ declared, count }))
    .toSorted((a, b) => b.count - a.count || compareText(a.declared, b.declared));
}

/**
 * The word for a type in addresses, or null for what is no plain type. C: `struct-timespec`, `unsigned-long`, as no C
 * name has a dash; Go: `go-string`, `go-trace.Pointer`. `unsigned` alone is `unsigned int`, the same type.
 */
export function typeWord(type: string, language: Language): string | null {
  const name = baseType(type, language);
  if (name === null) return null;
  return language === "Go" ? `go-${name}` : name.replaceAll(" ", "-");
}

function typeOf({ argument, facts }: ShownArgument): TypeName | null {
  const isGo = facts !== null && facts.kernelType === null;
  const language = isGo ? "Go" : "C";
  const type = isGo ? facts.traceeType : (facts?.kernelType ?? argument.type);
  const word = type && typeWord(type, language);
  const name = type && baseType(type, language);
  if (!type || !word || !name) return null;
  return { word, name, language, declared: (facts && !isGo ? facts.declared : null) ?? type };
}

/** The name of the type itself, without `const`, `__user`, stars, brackets. */
function baseType(type: string, language: Language): string | null {
  if (language === "Go") {
    const name = type.replace(/^(?:\[\]|\*|map\[\w+\])+/, "");
    return /^[\w.]+$/.test(name) ? name : null;
  }
  const words = type
    .replaceAll(/[*]|\[\d*\]/g, " ")
    .split(/\s+/)
    .filter((word) => word !== "" && !QUALIFIERS.has(word));
  if (words.length === 0 || !words.every((word) => /^[A-Za-z_]\w*$/.test(word))) return null;
  const name = words.join(" ");
  return name === "unsigned" ? "unsigned int" : name;
}

const QUALIFIERS = new Set(["const", "volatile", "restrict", "__user"]);

export interface ListedType {
  /** In addresses. */
  word: string;
  /** As the language spells it. */
  name: string;
  language: Language;
  args: TypedArgument[];
}

export interface TypedArgument {
  event: string;
  name: string;
  /** Exactly as declared: `const char __user *`. */
  declared: string;
  tags: Tag[];
}

interface TypeName {
  word: string;
  name: string;
  language: Language;
  declared: string;
}

type Language = "C" | "Go";
