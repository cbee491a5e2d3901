import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";

/** What each part of src may import beside itself, types too. A part is a folder of src or a file directly in it. */
const mayImport: Record<string, string[]> = {
  event: [],
  settings: [],
  document: ["event"],
  checks: ["event", "document", "facts"],
  facts: ["event"],
  publish: ["event"],
  styles: [],
  search: ["event", "styles"],
  browser: ["event", "facts", "search", "styles"],
  "read-facts": ["facts"],
  "read-folder": ["event", "document"],
  loader: ["event", "document", "read-folder", "settings"],
  "content.config": ["event", "loader", "settings"],
  catalog: ["event", "document", "facts", "loader", "read-facts", "settings"],
  components: ["event", "document", "facts", "settings", "catalog", "browser", "search"],
  layouts: ["event", "catalog", "settings", "components", "browser", "search", "styles"],
  pages: [
    "event",
    "document",
    "facts",
    "catalog",
    "settings",
    "components",
    "layouts",
    "browser",
    "search",
    "styles",
  ],
  cli: ["event", "document", "checks", "facts", "publish", "read-facts", "read-folder", "settings", "search"],
};

/** The parts that may touch disk, process and console. */
const impure = ["read-facts", "read-folder", "loader", "settings", "cli"];

/** The parts that may import `astro:content`. */
const joined = ["content.config", "catalog", "layouts", "pages"];

/** Where sanitised HTML enters a page. */
const mayWriteHtml = ["src/components/Prose.astro", "src/layouts/Page.astro"];

const root = join(import.meta.dirname, "..");
const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: root,
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => file !== "" && existsSync(join(root, file)));
const sources = tracked.filter((file) => /^src\/.*\.(ts|astro)$/.test(file) && !file.includes("/fixtures/"));
const program = sources.filter((file) => !file.endsWith(".test.ts"));

describe("imports", () => {
  test("go in one direction", () => {
    const wrong = program.flatMap((file) => {
      const part = partOf(file);
      const allowed = mayImport[part] ?? [];
      const parts = ownImports(file).map(partOf);
      return parts
        .filter((other) => other !== part && !allowed.includes(other))
        .map((other) => `${file} imports ${other}`);
    });
    expect(wrong).toEqual([]);
  });

  test("make no circle", () => {
    expect(findCircle(new Map(program.map((file) => [file, ownImports(file)])))).toBeUndefined();
  });

  test("lead to the disk, the process and the console in few parts only", () => {
    const wrong = program.filter(
      (file) =>
        !impure.includes(partOf(file)) &&
        /from "node:(fs|fs\/promises|child_process|process|os|http|net)"|\bprocess\.|\bconsole\./.test(
          read(file),
        ),
    );
    expect(wrong).toEqual([]);
  });

  test("lead to astro:content where events are joined, and in pages", () => {
    const wrong = program.filter(
      (file) => !joined.includes(partOf(file)) && read(file).includes('"astro:content"'),
    );
    expect(wrong).toEqual([]);
  });
});

describe("files", () => {
  test("stay short", () => {
    const code = tracked.filter((file) => /\.(ts|astro|mjs|js)$/.test(file));
    expect(code.filter((file) => read(file).split("\n").length > 300)).toEqual([]);
  });

  test("are in folders that say what is in them", () => {
    const vague = /(^|\/)(utils?|helpers?|common|core|lib|types|misc|shared)(\/|\.ts$)/;
    // A page lies where its address is.
    expect(sources.filter((file) => vague.test(file) && !file.startsWith("src/pages/"))).toEqual([]);
  });

  test("do not name the folder they stand in", () => {
    expect(tracked.filter((file) => !isBinary(file) && read(file).includes(`${root}/`))).toEqual([]);
  });
});

describe("HTML", () => {
  test("is written in few places only", () => {
    expect(program.filter((file) => read(file).includes("set:html") && !mayWriteHtml.includes(file))).toEqual(
      [],
    );
  });

  test("is never made from text in the browser, nor are scripts made from values", () => {
    const unsafe =
      /\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write\(|define:vars|\bclient:\w+=|server:defer/;
    expect(program.filter((file) => unsafe.test(read(file)))).toEqual([]);
  });
});

/** `src/catalog/signature.ts` and `src/catalog.ts` are both of the part `catalog`. */
function partOf(file: string): string {
  const [, first = ""] = file.split("/");
  return first.replace(/\.(ts|astro)$/, "");
}

/** The files of src that a file imports, in code or in a type. */
function ownImports(file: string): string[] {
  const targets = [...read(file).matchAll(/\b(?:from|import)\s*\(?\s*["'](\.[^"']+)["']/g)].map(
    ([, target = ""]) => target,
  );
  return targets
    .map((target) => relative(root, join(root, dirname(file), target.replace(/\?.*$/, ""))))
    .filter((target) => target.startsWith("src/"));
}

function findCircle(graph: Map<string, string[]>): string[] | undefined {
  const done = new Set<string>();
  const visit = (file: string, path: string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of graph.get(file) ?? []) {
      const circle = visit(next, [...path, file]);
      if (circle) return circle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of graph.keys()) {
    const circle = visit(file, []);
    if (circle) return circle;
  }
  return undefined;
}

function read(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

function isBinary(file: string): boolean {
  return /\.(png|ico|woff2|gz|br)$/.test(file);
}
