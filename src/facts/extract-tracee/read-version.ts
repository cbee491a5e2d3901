import type { SourceTree } from "../source-tree.ts";

/** The commit that a checkout stands at, or that the README of a part of one names; `unknown` where neither says. */
export function readVersion(tree: SourceTree): string {
  return readHead(tree) ?? tree.read("README.md")?.match(/\bat commit ([0-9a-f]{40})\b/)?.[1] ?? "unknown";
}

function readHead(tree: SourceTree): string | undefined {
  const head = tree.read(".git/HEAD")?.trim();
  if (head === undefined || COMMIT.test(head)) return head;
  const name = head.replace(/^ref: /, "");
  const loose = tree.read(`.git/${name}`)?.trim();
  if (loose !== undefined && COMMIT.test(loose)) return loose;
  const packed = tree
    .read(".git/packed-refs")
    ?.split("\n")
    .find((row) => row.endsWith(` ${name}`));
  return packed?.slice(0, 40);
}

const COMMIT = /^[0-9a-f]{40}$/;
