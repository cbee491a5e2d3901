import { readFileSync } from "node:fs";
import { CallError, type Command } from "./command.ts";
import { nearestOf } from "../event/edit-distance.ts";
import { formatCommandHelp, formatHelp } from "./format-help.ts";
import { parseCall } from "./parse-call.ts";

/** A command is loaded when it is called: `parse` need not wait for Astro. */
const commands = new Map<string, () => Promise<{ command: Command }>>([
  ["build", () => import("./build.ts")],
  ["serve", () => import("./serve.ts")],
  ["start", () => import("./start.ts")],
  ["dev", () => import("./dev.ts")],
  ["check", () => import("./check.ts")],
  ["parse", () => import("./parse.ts")],
  ["new", () => import("./new.ts")],
  ["fix", () => import("./fix.ts")],
  ["permalinks", () => import("./permalinks.ts")],
  ["search", () => import("./search.ts")],
  ["facts", () => import("./facts.ts")],
]);

process.stdout.on("error", leaveQuietly);
process.stderr.on("error", leaveQuietly);
process.on("uncaughtException", (error) => {
  process.exit(report(error));
});

// The code is set and not forced with exit(), so that what is still on its way to a pipe arrives.
process.exitCode = await run(process.argv.slice(2)).catch(report);

async function run([name, ...args]: string[]): Promise<number> {
  if (name === undefined) {
    process.stderr.write(await helpOnAll());
    return 2;
  }
  if (name === "--version") return print(`${readVersion()}\n`);
  if (name === "--help" || name === "-h") return print(await helpOnAll());
  if (name === "help") return args[0] === undefined ? print(await helpOnAll()) : run([args[0], "--help"]);
  const command = await loadCommand(name);
  const call = parseCall(command, args);
  return call.values.help ? print(formatCommandHelp(command)) : command.run(call);
}

async function loadCommand(name: string): Promise<Command> {
  const load = commands.get(name);
  if (load) return (await load()).command;
  const nearest = nearestOf(name, commands.keys(), 2);
  const hint = nearest ? `did you mean ${nearest}?` : "`hookbook --help` lists them";
  throw new CallError(`there is no command ${name}; ${hint}`);
}

async function helpOnAll(): Promise<string> {
  const loaded = await Promise.all([...commands.values()].map((load) => load()));
  return formatHelp(loaded.map(({ command }) => command));
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

function readVersion(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

/** The message on stderr and the exit code; where an unexpected error came from is told with HOOKBOOK_DEBUG=1. */
function report(error: unknown): number {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`hookbook: ${message.trim().replace(/(?!\n)\p{Cc}/gu, "?")}\n`);
  if (process.env.HOOKBOOK_DEBUG === "1" && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return error instanceof CallError ? 2 : 1;
}

/** Whoever read our output has gone, as `head` does: no reason to complain. */
function leaveQuietly(error: NodeJS.ErrnoException): void {
  process.exit(error.code === "EPIPE" ? 0 : 1);
}
