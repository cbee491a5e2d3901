import type { ConstantFacts } from "../constant-facts.ts";
import { abiSources } from "../extract-kernel/abi-sources.ts";
import type { KernelFacts } from "../kernel-facts.ts";
import { CONSTANT_FAMILIES } from "../name-families.ts";
import type { SourceTree } from "../source-tree.ts";
import { findConstants } from "./find-constants.ts";
import { listPlaces } from "./list-places.ts";
import { makeLineCounter, readCode } from "./read-code.ts";

/**
 * Reads the headers of a kernel tree, and of libc where a tree of them is given, for the names of the families. What
 * Kconfig calls so is among them: `SECCOMP_FILTER` is no constant, and right all the same.
 */
export function extractConstantNames(
  tree: SourceTree,
  source: KernelFacts["source"],
  libc?: SourceTree,
): ConstantFacts {
  const kernel = new Map<string, Found>();
  for (const file of listHeaders(tree))
    addNames(kernel, file, findConstants(readCode(tree.read(file) ?? "")));
  for (const file of tree.list("").filter((path) => /(?:^|\/)Kconfig[.\w]*$/.test(path)))
    addNames(kernel, file, findOptions(tree.read(file) ?? ""));
  const libcOnly = new Map<string, Found>();
  const headers = libc?.list("").filter((file) => file.endsWith(".h")) ?? [];
  for (const file of headers)
    addNames(libcOnly, belowInclude(file), findConstants(readCode(libc?.read(file) ?? "")));
  for (const name of kernel.keys()) libcOnly.delete(name);
  const version = libc === undefined ? null : readLibcVersion(libc, headers);
  return {
    generatedBy: "hookbook facts; do not edit",
    source,
    libc: version === null ? null : { name: "GNU C Library", version },
    families: [...CONSTANT_FAMILIES],
    kernel: listPlaces([...kernel.values()]),
    libcOnly: version === null ? [] : listPlaces([...libcOnly.values()]),
  };
}

/** What programs include comes first, so that its place is the one that is told. */
function listHeaders(tree: SourceTree): string[] {
  const arches = [...new Set(Object.values(abiSources).map(({ native }) => native.arch))];
  const shared = ["include/uapi", "include/linux", "include"];
  const own = arches.map((arch) => `arch/${arch}/include`);
  const inner = ["block", "fs", "io_uring", "ipc", "kernel", "mm", "net", "security"];
  const files = [...shared, ...own, ...inner].flatMap((folder) => tree.list(folder));
  return [...new Set(files)].filter(
    (file) => file.endsWith(".h") && !file.startsWith("include/dt-bindings/"),
  );
}

function addNames(
  into: Map<string, Found>,
  file: string,
  names: readonly { name: string; line: number }[],
): void {
  for (const { name, line } of names) {
    const family = /^([A-Z][A-Z0-9]*)_[A-Z0-9_]+$/.exec(name)?.[1];
    if (family === undefined || !families.has(family) || into.has(name)) continue;
    // A name cut out of a file's text would keep the whole of it in memory.
    const own = Array.from(name).join("");
    into.set(own, { name: own, file, line });
  }
}

const families = new Set(CONSTANT_FAMILIES);

function findOptions(text: string): { name: string; line: number }[] {
  const lineAt = makeLineCounter(text);
  return [...text.matchAll(/^[ \t]*(?:menu)?config[ \t]+(\w+)/gm)].map((match) => ({
    name: match[1] ?? "",
    line: lineAt(match.index),
  }));
}

/** `usr/include/x86_64-linux-gnu/bits/fcntl.h` is `bits/fcntl.h` to a program. */
function belowInclude(file: string): string {
  return file.replace(/^(?:.*\/)?include\//, "").replace(/^[\w-]+-linux-gnu\w*\//, "");
}

function readLibcVersion(libc: SourceTree, headers: readonly string[]): string | null {
  const file = headers.find((path) => belowInclude(path) === "features.h");
  const text = (file !== undefined && libc.read(file)) || "";
  const [major, minor] = ["__GLIBC__", "__GLIBC_MINOR__"].map(
    (name) => new RegExp(String.raw`^#\s*define\s+${name}\s+(\d+)`, "m").exec(text)?.[1],
  );
  return major !== undefined && minor !== undefined ? `${major}.${minor}` : null;
}

interface Found {
  name: string;
  file: string;
  line: number;
}
