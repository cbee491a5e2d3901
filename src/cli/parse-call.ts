import { parseArgs } from "node:util";
import { CallError, type Command, type CommandArguments } from "./command.ts";
import { nearestOf } from "../event/edit-distance.ts";

/**
 * The arguments behind the name of a command, read by its own table of options and --help.
 * Throws a CallError that names the option at fault.
 */
export function parseCall(command: Command, args: string[]): CommandArguments {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { type }]) => [name, { type }]),
  );
  try {
    return parseArgs({ args, options: { ...options, help: { type: "boolean" } }, allowPositionals: true });
  } catch (error) {
    throw new CallError(describe(error, Object.keys(options)));
  }
}

function describe(error: unknown, known: string[]): string {
  if (!(error instanceof Error)) return String(error);
  const unknown = /^Unknown option '(-+)([^']*)'/.exec(error.message);
  if (!unknown) return (error.message.split("\n")[0] ?? "").replace(/\.$/, "");
  const nearest = nearestOf(unknown[2] ?? "", known, 2);
  return `there is no option ${unknown[1]}${unknown[2]}${nearest ? `; did you mean --${nearest}?` : ""}`;
}
