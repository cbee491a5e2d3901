/** One command of `hookbook`; the table in main.ts feeds both the parsing of arguments and the help text. */
export interface Command {
  name: string;
  /** One line for `hookbook --help`. */
  summary: string;
  /** What stands behind the name: `[DIR] [--out DIR]`. */
  usage: string;
  /** Options beside --help, in the form of node:util parseArgs, each with a line of help. */
  options: Record<string, CommandOption>;
  /** Returns the exit code: 0 fine, 1 the input is wrong. A wrong call throws a CallError (exit 2). */
  run(args: CommandArguments): Promise<number>;
}

export interface CommandOption {
  type: "string" | "boolean";
  help: string;
  /** The word for the value in the help text, such as DIR. */
  value?: string;
}

export interface CommandArguments {
  positionals: string[];
  values: Record<string, string | boolean | undefined>;
}

/** The call itself is wrong: an unknown option, a missing name. The message says what was expected. */
export class CallError extends Error {}
