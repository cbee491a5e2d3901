import type { Command, CommandOption } from "./command.ts";

/** What `hookbook --help` prints. */
export function formatHelp(commands: readonly Command[]): string {
  return [
    "hookbook: a folder of event documents becomes a reference site to browse, search and link to.",
    "",
    "Usage: hookbook COMMAND [ARGUMENT ...]",
    "",
    ...formatTable(commands.map(({ name, summary }) => [name, firstSentence(summary)])),
    "",
    "`hookbook COMMAND --help` tells more; `hookbook --version` prints the version.",
    "Exit codes: 0 fine, 1 the input is wrong, 2 the call is wrong. Messages go to stderr, data to stdout.",
    "",
  ].join("\n");
}

/** What `hookbook COMMAND --help` prints. */
export function formatCommandHelp(command: Command): string {
  const options = Object.entries(command.options).map(([name, option]) => formatOption(name, option));
  return [
    `Usage: hookbook ${command.name} ${command.usage}`.trimEnd(),
    "",
    command.summary,
    "",
    ...formatTable([...options, ["--help", "print this"]]),
    "",
  ].join("\n");
}

function firstSentence(text: string): string {
  return text.split(/(?<=\.) /, 1)[0] ?? text;
}

function formatOption(name: string, option: CommandOption): [string, string] {
  return [option.type === "string" ? `--${name} ${option.value ?? "VALUE"}` : `--${name}`, option.help];
}

function formatTable(rows: [string, string][]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
