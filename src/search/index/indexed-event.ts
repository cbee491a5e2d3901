/** What the index of names is made from: the part of a published event that search needs. */
export interface IndexedEvent {
  name: string;
  /** Markdown, one sentence; empty where nobody wrote one. */
  summary: string;
  aliases: readonly string[];
  keywords: readonly string[];
  /** Syscall number by ABI. */
  numbers: Readonly<Record<string, number>>;
  /** Tracee's event sets. */
  sets: readonly string[];
  args: readonly IndexedArgument[];
  hooks: readonly { name: string; types: readonly string[] }[];
  /** The kernel's declaration, which tells the entry: `long sys_newstat(...)` of event stat. */
  prototype?: string | null;
}

export interface IndexedArgument {
  name: string;
  type: string | null;
  tags: readonly string[];
  kernelName?: string | null;
  constants?: readonly { name: string }[];
}
