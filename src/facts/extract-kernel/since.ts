import type { KernelSyscall } from "../kernel-facts.ts";
import type { SourceTree } from "../source-tree.ts";
import { firstReleases } from "./since-table.ts";

/** What the table in syscalls(2) says, by the call's name. */
export interface ManTable {
  version: string;
  since: Map<string, string>;
  removed: Map<string, string>;
}

/** Reads the table of syscalls(2) out of a tree of man pages; null where the page is not in it. */
export function readManTable(tree: SourceTree): ManTable | null {
  const roots = ["", "man/", "share/man/", "usr/share/man/"];
  const page = roots.map((root) => tree.read(`${root}man2/syscalls.2`)).find((text) => text !== null);
  if (page === undefined || page === null) return null;
  const version = /^\.TH\s+syscalls\s.*"Linux man-pages ([^"]+)"/im.exec(page)?.[1] ?? "unknown";
  const table: ManTable = { version, since: new Map(), removed: new Map() };
  const [, text = ""] = page.replace(/^\.\\".*\n/gm, "").split(/^\.TS$|^\.TE$/m);
  const rows = text.split("\n\\fB");
  for (const row of rows) {
    const [, name, since] = /^(\w+)\\fP\(2\)\t([\d.]+)/.exec(row) ?? [];
    if (name === undefined || since === undefined) continue;
    table.since.set(name, since);
    const removed = /Removed in ([\d.]*\d)/.exec(row.replace(/\s+/g, " "))?.[1];
    if (removed !== undefined) table.removed.set(name, removed);
  }
  return table;
}

/** When a call came: the built tables where they know better, else the man page; null where neither tells. */
export function findSince(name: string, man: ManTable | null): KernelSyscall["since"] {
  const tables = Object.hasOwn(firstReleases, name) ? firstReleases[name] : undefined;
  if (tables !== undefined) return { version: tables, from: "tables" };
  const version = man?.since.get(name);
  return version === undefined ? null : { version, from: "man" };
}
