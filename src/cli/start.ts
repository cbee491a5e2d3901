import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

import { command as build } from "./build.ts";
import type { Command, CommandArguments } from "./command.ts";
import { command as serve } from "./serve.ts";

export const command: Command = {
  name: "start",
  summary: "Builds a site and serves it to this machine: `build`, then `serve`.",
  usage: `${build.usage} [--port PORT]`,
  options: { ...build.options, ...serve.options },
  run: start,
};

async function start({ positionals, values }: CommandArguments): Promise<number> {
  const { port, ...others } = values;
  const code = await buildApart({ positionals, values: others });
  return code === 0 ? serve.run({ positionals: [String(values.out ?? "dist")], values: { port } }) : code;
}

/** In a process of its own: what a build takes, over half a gigabyte, is not needed for serving. */
async function buildApart({ positionals, values }: CommandArguments): Promise<number> {
  const options = Object.entries(values).flatMap(([name, value]) => toOption(name, value));
  const args = [join(import.meta.dirname, "main.ts"), "build", ...options, "--", ...positionals];
  const child = spawn(process.execPath, [...process.execArgv, ...args], { stdio: "inherit" });
  const passOn = (signal: NodeJS.Signals): unknown => child.kill(signal);
  for (const signal of ["SIGTERM", "SIGHUP"] as const) process.on(signal, passOn);
  const [code] = (await once(child, "exit")) as [number | null];
  for (const signal of ["SIGTERM", "SIGHUP"] as const) process.off(signal, passOn);
  return code ?? 1;
}

function toOption(name: string, value: string | boolean | undefined): string[] {
  if (typeof value === "string") return [`--${name}=${value}`];
  return value ? [`--${name}`] : [];
}
