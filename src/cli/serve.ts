import { CallError, type Command, type CommandArguments } from "./command.ts";
import { startServer } from "./server.ts";

export const command: Command = {
  name: "serve",
  summary:
    "Serves a built site to this machine, as a good host would: headers, redirects, compression, the 404 page.",
  usage: "[DIR] [--port PORT]",
  options: {
    port: {
      type: "string",
      value: "PORT",
      help: "4321 where not given; the next free one where it is taken",
    },
  },
  run: serve,
};

/** The port in an option; throws a CallError where it is none. */
export function readPort(text: string | boolean | undefined): number {
  if (text === undefined) return 4321;
  const port = typeof text === "string" && /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(port <= 65535)) throw new CallError(`--port: Unexpected ${text}, expected a number up to 65535`);
  return port;
}

/** Resolves when a signal asks the process to end. */
export function untilSignalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
}

async function serve({ positionals, values }: CommandArguments): Promise<number> {
  const [dir = "dist", ...others] = positionals;
  if (others.length > 0) throw new CallError(`Unexpected ${others[0]}, expected one folder`);
  const port = readPort(values.port);
  const server = await startServer({ dir, port });
  if (port !== 0 && server.port !== port)
    process.stderr.write(`port ${port} is taken, using ${server.port}\n`);
  process.stderr.write(`serving ${dir} at ${server.url}\n`);
  await untilSignalled();
  await server.close();
  return 0;
}
