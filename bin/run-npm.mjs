import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { basename, delimiter, dirname, join } from "node:path";
import { SetUpError } from "./set-up-error.mjs";

/**
 * Runs npm in a folder on the given Node, silent unless it fails; then its last words are in the SetUpError.
 * The Node matters: npm leaves out an optional package, and those are the native ones, that asks for a newer one.
 */
export async function runNpm(args, { node, folder }) {
  const file = findNpm();
  // Without a file it is `npm` on PATH, whose first line asks for the first `node` there. No argument has a blank
  // that a shell would need quoted.
  const [command, ...before] = file ? [node, file] : ["npm"];
  const child = spawn(command, [...before, ...args], {
    cwd: folder,
    env: { ...process.env, PATH: [dirname(node), process.env.PATH].join(delimiter) },
    shell: !file && process.platform === "win32",
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (said += data));
  const code = await new Promise((resolve, reject) => {
    child.on("error", (error) => reject(new SetUpError(`npm cannot be run: ${error.message}`)));
    child.on("close", resolve);
  });
  if (code !== 0) throw new SetUpError(`npm ${args[0]} failed: ${firstWords(said)}`);
}

/** The first lines of npm's report of an error, which ends in a stack, as one line. */
function firstWords(said) {
  const errors = said.split("\n").filter((line) => /^npm (error|ERR!) (?!\s*at )/.test(line));
  const lines = errors.length > 0 ? errors : said.trim().split("\n");
  return lines
    .slice(0, 4)
    .map((line) => line.replace(/^npm (error|ERR!) /, ""))
    .join("; ");
}

/** The npm that called us, else the one that came with the running Node. */
function findNpm() {
  const caller = process.env.npm_execpath ?? "";
  const places = [
    ...(["npm-cli.js", "npx-cli.js"].includes(basename(caller)) ? [dirname(caller)] : []),
    join(dirname(process.execPath), "../lib/node_modules/npm/bin"),
    join(dirname(process.execPath), "node_modules/npm/bin"),
  ];
  return places.map((place) => join(place, "npm-cli.js")).find((file) => existsSync(file));
}
