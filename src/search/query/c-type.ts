/**
 * A C type as two people who mean the same write it: without `__user`, one blank between words, stars together and set
 * off, in small letters.
 */
export function normaliseType(type: string): string {
  return type
    .toLowerCase()
    .replace(/\b__(user|kernel|iomem|rcu|restrict)\b|\brestrict\b/g, " ")
    .replace(/\s*(\*|\[\w*\])\s*/g, " $1 ")
    .replace(/\s+/g, " ")
    .replace(/\* (?=\*)/g, "*")
    .trim();
}

/** What a type is of: `const struct iovec *` is of iovec, `unsigned long *` of unsigned long. */
function baseType(type: string): string {
  return normaliseType(type)
    .replace(/\b(const|volatile|struct|union|enum)\b|[*[\]]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** The base without the marks of the kernel's own and older forms: `__kernel_timespec` and `old_timespec32` are timespec. */
export function looseType(type: string): string {
  const base = baseType(type).replace(/^_+/, "");
  const bare = base.replace(/^(?:(?:oldold|old|new|kernel|user|linux|compat)_)+(?=[a-z])/, "");
  if (/^(u?int|[us])\d/.test(bare)) return bare;
  return bare.replace(/(?<=[a-z]{3})(?:32|64)(?=$|_t$)/, "");
}

/** A type in the forms in which types are compared. */
export function readTypeForm(type: string): TypeForm {
  return { exact: normaliseType(type), loose: looseType(type), depth: type.match(/\*|\[/g)?.length ?? 0 };
}

export interface TypeForm {
  /** As normaliseType gives it. */
  exact: string;
  /** As looseType gives it. */
  loose: string;
  /** How far it is behind pointers, arrays counted too. */
  depth: number;
}
