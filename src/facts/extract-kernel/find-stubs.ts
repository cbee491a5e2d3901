/** Assembler entries that only prepare something and go on to another entry: `[entry, target]`. */
export function findStubs(source: string): [string, string][] {
  const found: [string, string][] = [];
  let entry: string | null = null;
  for (const line of source.split("\n")) {
    const label = /^(sys_\w+):/.exec(line)?.[1];
    if (label !== undefined) entry = label;
    const target = /^\s+b\s+(sys_\w+)\b/.exec(line)?.[1];
    if (entry !== null && target !== undefined && target !== "sys_ni_syscall") found.push([entry, target]);
    if (/^\s*(?:ENDPROC|SYM_\w+_END)\(/.test(line)) entry = null;
  }
  return found;
}
