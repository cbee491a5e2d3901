/** An unpacked source tree, read as text. The command line gives one over a folder, tests one over a map. */
export interface SourceTree {
  /** Every file below `folder`, however deep, as paths from the tree's root, sorted; empty where there is none. */
  list(folder: string): string[];
  /** The text of a file, following links inside the tree, or null where there is none. */
  read(path: string): string | null;
}

/** A tree over texts by path, as tests and small inputs want it. */
export function treeOf(files: Record<string, string>): SourceTree {
  const paths = Object.keys(files).sort();
  return {
    list: (folder) =>
      paths.filter((path) => folder === "" || path.startsWith(`${folder.replace(/\/$/, "")}/`)),
    read: (path) => (Object.hasOwn(files, path) ? (files[path] ?? null) : null),
  };
}
