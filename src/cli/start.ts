import { command as build } from "./build.ts";
import type { Command } from "./command.ts";
import { command as serve } from "./serve.ts";

export const command: Command = {
  name: "start",
  summary: "Builds a site and serves it to this machine: `build`, then `serve`.",
  usage: `${build.usage} [--port PORT]`,
  options: { ...build.options, ...serve.options },
  run: async ({ positionals, values }) => {
    const { port, ...buildValues } = values;
    const code = await build.run({ positionals, values: buildValues });
    return code === 0 ? serve.run({ positionals: [String(values.out ?? "dist")], values: { port } }) : code;
  },
};
