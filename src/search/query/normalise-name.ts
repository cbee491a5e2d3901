/**
 * What a reader typed, without what surrounds a name: quotes, `()` and arguments, `(2)`, `man 2`, `.md`, an address, an
 * offset of a stack trace, the words `the` and `syscall`. Letters keep their case.
 */
export function tidyQuery(text: string): string {
  let rest = text
    .normalize("NFKC")
    .replace(/[“”„«»‘’`"]/g, (mark) => (mark === "’" ? "'" : '"'))
    .replace(/\s+/g, " ")
    .trim();
  rest = rest.replace(/^["'([{<]+(?=\S)/, "").replace(/["'\]}>,;:?!]+$/, "");
  rest = rest.replace(/^(?:https?:\/\/\S*?)?\/?(?:\S*\/)?events\/(?:\S*\/)?([\w-]+)\/?(?:#\S*)?$/i, "$1");
  rest = rest.replace(/^\S*\/([\w-]+\.(?:mdx?|[23]\w*|html?|json))$/i, "$1");
  rest = rest.replace(/^([\w-]+)\.(?:mdx?|2\w*|html|json)$/i, "$1");
  rest = rest.replace(/^([\w@-]+)\+0x[\da-f]+(?:\/0x[\da-f]+)?$/i, "$1").replace(/@@?[\w.]+$/, "");
  rest = rest.replace(/^([a-z_][\w-]*) ?\((?:[^()]|\([^()]*\))*\)? ?(?:= ?\S.*|[;{].*)?$/i, "$1");
  rest = rest.replace(/^man(?:ual)?(?: page)?(?: (?:of|for))? (?:[1-9]\w{0,2} )?(?=\S)/i, "");
  rest = rest.replace(/(?<=\S) (?:man(?:ual)? ?page|manpage|man)$/i, "");
  return stripAround(rest);
}

/** A name as names are written, or as near as that can be told: small letters, underscores for anything between words. */
export function snakeCase(text: string): string {
  return text
    .replace(/([a-z\d])([A-Z])(?=[a-z])/g, "$1_$2")
    .toLowerCase()
    .replace(/'s\b/g, "")
    .replace(/[^a-z0-9_]+/g, "_")
    .replace(/(?<=[^_])_+$/, (end) => (text.endsWith("_") ? end : ""));
}

/**
 * The names that a text in snake_case may stand for, the text itself first: without the prefixes that the kernel,
 * headers and tracepoints put before a syscall's name.
 */
export function listForms(snake: string): string[] {
  const forms = [snake];
  for (let at = 0; at < forms.length; at++) {
    const form = forms[at] ?? "";
    for (const prefix of PREFIXES) {
      const [found = ""] = prefix.exec(form) ?? [];
      const rest = form.slice(found.length);
      if (found !== "" && rest !== "" && !forms.includes(rest)) forms.push(rest);
    }
  }
  return forms;
}

/** Names that may be meant where the text with these endings is none: `chown32` of i386, `futex_time64`. */
export function listVariants(form: string): string[] {
  return [/_time(?:32|64)$/, /(?:32|64|16)$/, /^new/, /^old_?/]
    .map((ending) => form.replace(ending, ""))
    .filter((rest) => rest !== form && rest.length >= 3);
}

/** What is left of the name of a kernel function that does a syscall's work: `do_mremap`, `vfs_statx`. */
export function listInner(form: string): string[] {
  const rest = form.replace(/^_*(?:do|vm|vfs|kernel|path|generic|proc)_/, "");
  return rest !== form && rest.length >= 3 ? [rest] : [];
}

const PREFIXES = [
  /^(?:(?:tracepoint|raw_tracepoint|tp|raw_tp|kprobe|kretprobe|fentry|fexit|ksyscall|p|r)_)?syscalls?_(?=sys_)/,
  /^(?:kprobe|kretprobe|fentry|fexit|ksyscall|kretsyscall)_/,
  /^_*(?:(?:x64|ia32|arm64|arm|riscv|loongarch|s390x?|powerpc|se|do)_)?(?:compat_)?k?sys_(?:enter_|exit_)?/,
  /^_*(?:(?:x64|ia32|arm64|arm|riscv|loongarch|s390x?|powerpc|se|do)_)?(?:compat_)?k?sys_/,
  /^_*nr(?:3264|_compat)?_/,
  /^_*(?:gi|libc)_/,
  /^_+/,
];

/** Words around a name, as long as something is left of it. */
function stripAround(text: string): string {
  let rest = text;
  for (;;) {
    const next = rest
      .replace(/^(?:the|a|linux) (?=\S)/i, "")
      .replace(/^(?:system ?calls?|sys ?calls?|events?|function|named|called|name) (?=[a-z_])/i, "")
      .replace(
        /(?<=\S) (?:system ?calls?|sys ?calls?|events?|function|call|in linux|docs?|documentation)$/i,
        "",
      );
    if (next === rest) return rest.trim();
    rest = next;
  }
}
