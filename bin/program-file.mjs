import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SetUpError } from "./set-up-error.mjs";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** The path of what a name stands for: a file of the project, or the program of an installed package. */
export function programFile(name) {
  const own = join(root, name);
  if (existsSync(own)) return own;
  const folder = join(root, "node_modules", name);
  if (!existsSync(folder)) throw new SetUpError(`there is no file and no package ${name}`);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bin === "string" ? bin : bin[name]);
}
